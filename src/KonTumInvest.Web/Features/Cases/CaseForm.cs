namespace KonTumInvest.Web.Features.Cases;

/// <summary>The message form as typed.</summary>
public sealed record CaseForm
{
    public required Guid FormToken { get; init; }

    public string? Text { get; init; }

    /// <summary>Never holds anything: a page cannot put files back into a browser's field.</summary>
    public string? Attachments => null;

    public static CaseForm From(IFormCollection form) =>
        new()
        {
            FormToken = Guid.TryParse(form[$"{nameof(CasePage.Form)}.{nameof(FormToken)}"], out var token) ? token : Guid.CreateVersion7(),
            Text = form[$"{nameof(CasePage.Form)}.{nameof(Text)}"].FirstOrDefault(),
        };
}
