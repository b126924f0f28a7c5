using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>The form of a mail as it is sent.</summary>
public sealed record MailForm
{
    public required Guid FormToken { get; init; }

    // Null and not empty where nothing is sent: the framework fills in no list that is there already.
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<string>? Cc { get; init; }

    public string? Subject { get; init; }

    public string? Text { get; init; }

    public ConsentPurpose? Purpose { get; init; }

    public Guid? AnsweredMailId { get; init; }

    public IReadOnlyList<Guid>? AttachmentIds { get; init; }

    public IReadOnlyList<Guid>? TemplateFileIds { get; init; }

    /// <summary>Plots offered, by their keys.</summary>
    public IReadOnlyList<Guid>? FactSheets { get; init; }

    public IReadOnlyList<IFormFile>? Files { get; init; }

    internal async Task<SendMail> ToRequestAsync(CancellationToken cancellationToken)
    {
        var uploads = await FormFiles.ReadAsync(Files, cancellationToken);
        return new SendMail
        {
            FormToken = FormToken,
            To = To ?? [],
            Cc = Cc ?? [],
            Subject = Subject,
            Text = Text,
            Purpose = Purpose ?? ConsentPurpose.AnswerEnquiry,
            AnsweredMailId = AnsweredMailId,
            AttachmentIds = AttachmentIds ?? [],
            TemplateFileIds = TemplateFileIds ?? [],
            FactSheets = FactSheets ?? [],
            Attachments = uploads,
        };
    }
}
