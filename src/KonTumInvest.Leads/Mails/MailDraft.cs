using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;

namespace KonTumInvest.Leads.Mails;

/// <summary>A mail about an enquiry on its way to becoming an outbox row.</summary>
internal sealed record MailDraft(Enquiry Enquiry, MailKind Kind, string Subject, MailDocument Document, MailOptions Options)
{
    private (string Address, string? Name)? _to;
    private (string Address, string? Name)? _replyTo;
    private bool _withFiles;

    public MailDraft To(string address, string? name) => this with { _to = (address, name) };

    public MailDraft AnsweredTo(string address, string? name) => this with { _replyTo = (address, name) };

    public MailDraft WithFiles(bool any) => this with { _withFiles = any };

    /// <summary>The row, due at once.</summary>
    public OutboxMail Row() => Row(MailStatus.Waiting, Enquiry.ReceivedAt, finishedAt: null, failure: null);

    /// <summary>The row, which nobody can send as it is.</summary>
    public OutboxMail Parked(string failure, DateTimeOffset at) => Row(MailStatus.Parked, dueAt: null, at, failure);

    private OutboxMail Row(MailStatus status, DateTimeOffset? dueAt, DateTimeOffset? finishedAt, string? failure)
    {
        var id = Guid.CreateVersion7(Enquiry.ReceivedAt);
        return new OutboxMail
        {
            Id = id,
            Kind = Kind,
            EnquiryId = Enquiry.Id,
            Reference = Enquiry.Reference.ToString(),
            MessageId = MimeMessages.Identifier($"{id:N}", Options),
            ThreadId = MimeMessages.Identifier($"enquiry.{Enquiry.Id:N}", Options),
            Recipient = _to?.Address,
            RecipientName = _to?.Name,
            ReplyTo = _replyTo?.Address,
            ReplyToName = _replyTo?.Name,
            Subject = Subject,
            TextBody = Document.ToText(),
            HtmlBody = Document.ToHtml(),
            WithAttachments = _withFiles,
            CreatedAt = Enquiry.ReceivedAt,
            Status = status,
            DueAt = dueAt,
            FinishedAt = finishedAt,
            LastFailure = failure,
        };
    }
}
