namespace KonTumInvest.Web.Components;

/// <summary>A link with its words; <paramref name="Current"/> where it leads to the page being read or to the branch that holds it.</summary>
public sealed record SiteLink(string Text, string Url, bool Current = false);
