using KonTumInvest.Leads.Enquiries;
using MimeKit;
using MimeKit.Utils;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Turns outbox rows into mail.</summary>
internal static class MimeMessages
{
    public const string ReferenceHeader = "X-KonTumInvest-Reference";

    /// <param name="mail">The row; it names a recipient.</param>
    /// <param name="attachments">The files to go with it, with their contents.</param>
    /// <param name="options">Where it comes from.</param>
    public static MimeMessage Build(OutboxMail mail, IReadOnlyList<EnquiryAttachment> attachments, MailOptions options)
    {
        var recipient = mail.Recipient ?? throw new InvalidOperationException($"Mail {mail.Id} names no recipient.");
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            MessageId = mail.MessageId,
        };
        message.From.Add(new MailboxAddress(options.FromName, options.FromAddress));
        message.To.Add(new MailboxAddress(mail.RecipientName, recipient));
        if (mail.ReplyTo is not null)
        {
            message.ReplyTo.Add(new MailboxAddress(mail.ReplyToName, mail.ReplyTo));
        }

        if (mail.ThreadId is { } thread)
        {
            message.InReplyTo = thread;
            message.References.Add(thread);
        }

        // RFC 3834: tells autoresponders not to answer, so that two machines never write to each other.
        message.Headers.Add(HeaderId.AutoSubmitted, mail.Kind == MailKind.EnquiryReceipt ? "auto-replied" : "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.Reference is { } reference)
        {
            message.Headers.Add(ReferenceHeader, reference);
        }

        message.Body = Body(mail, attachments);
        return message;
    }

    /// <summary>Identifiers under the domain of the sender; stable, because they are made once and stored.</summary>
    public static string Identifier(string unique, MailOptions options) => $"{unique}@{new MailboxAddress(null, options.FromAddress).Domain}";

    private static MimeEntity Body(OutboxMail mail, IReadOnlyList<EnquiryAttachment> attachments)
    {
        var body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = mail.HtmlBody };
        foreach (var attachment in attachments)
        {
            var content =
                attachment.Content ?? throw new InvalidOperationException($"Attachment {attachment.Id} was loaded without its content.");
            var part = (MimePart)body.Attachments.Add(attachment.FileName, content.Bytes, ContentType.Parse(attachment.MediaType));
            part.ContentId = MimeUtils.GenerateMessageId();
        }

        return body.ToMessageBody();
    }
}
