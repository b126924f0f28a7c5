namespace KonTumInvest.Web.Components;

/// <summary>A message set apart from the text, for the <c>_Notice</c> partial.</summary>
public sealed record Notice(string Text, NoticeKind Kind = NoticeKind.Information, string? Title = null, SiteLink? Link = null);

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    Information,
    Success,
    Warning,
    Error,
}
