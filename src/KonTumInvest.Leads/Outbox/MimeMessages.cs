using System.Text.RegularExpressions;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Values;
using MimeKit;
using MimeKit.Utils;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Turns outbox rows into mail.</summary>
internal static partial class MimeMessages
{
    public const string ReferenceHeader = "X-KonTumInvest-Reference";

    /// <param name="mail">The row; it names a recipient.</param>
    /// <param name="written">The officer's mail it carries, of a <see cref="MailKind.LeadMail"/>.</param>
    /// <param name="files">The files to go with it.</param>
    /// <param name="options">Where it comes from.</param>
    public static MimeMessage Build(OutboxMail mail, StoredMail? written, IReadOnlyList<MailFile> files, MailOptions options)
    {
        var recipient = mail.Recipient ?? throw new InvalidOperationException($"Mail {mail.Id} names no recipient.");
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = mail.CreatedAt,
            MessageId = mail.MessageId,
        };
        message.From.Add(new MailboxAddress(written?.FromName ?? options.FromName, options.FromAddress));
        if (written is null)
        {
            message.To.Add(new MailboxAddress(mail.RecipientName, recipient));
        }
        else
        {
            message.To.AddRange(Addresses(written.To));
            message.Cc.AddRange(Addresses(written.Cc));
        }

        if (mail.ReplyTo is not null)
        {
            message.ReplyTo.Add(new MailboxAddress(mail.ReplyToName, mail.ReplyTo));
        }

        AddThread(message, mail, written);
        if (mail.Kind != MailKind.LeadMail)
        {
            // RFC 3834: tells autoresponders not to answer, so that two machines never write to each other.
            message.Headers.Add(HeaderId.AutoSubmitted, mail.Kind == MailKind.EnquiryReceipt ? "auto-replied" : "auto-generated");
            message.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        if (mail.Reference is { } reference)
        {
            message.Headers.Add(ReferenceHeader, reference);
        }

        message.Body = Body(mail, written?.Calendar, files);
        return message;
    }

    /// <summary>Identifiers under the domain of the sender; stable, because they are made once and stored.</summary>
    public static string Identifier(string unique, MailOptions options) => $"{unique}@{new MailboxAddress(null, options.FromAddress).Domain}";

    private static void AddThread(MimeMessage message, OutboxMail mail, StoredMail? written)
    {
        if (written is { InReplyTo: { } answered })
        {
            message.InReplyTo = answered;
        }
        else if (mail.ThreadId is { } thread)
        {
            message.InReplyTo = thread;
        }

        foreach (var id in new[] { mail.ThreadId }.Concat((written?.References ?? string.Empty).Split(' ')).Append(written?.InReplyTo))
        {
            if (!string.IsNullOrEmpty(id) && !message.References.Contains(id))
            {
                message.References.Add(id);
            }
        }
    }

    private static IEnumerable<MailboxAddress> Addresses(string? list) =>
        AddressList.Split(list).Select(address => new MailboxAddress(null, address));

    private static MimeEntity Body(OutboxMail mail, string? calendar, IReadOnlyList<MailFile> files)
    {
        var body = new BodyBuilder { TextBody = mail.TextBody, HtmlBody = mail.HtmlBody };
        foreach (var file in files)
        {
            var part = (MimePart)body.Attachments.Add(file.FileName, file.Bytes, ContentType.Parse(file.MediaType));
            part.ContentId = MimeUtils.GenerateMessageId();
        }

        var written = body.ToMessageBody();
        return calendar is null ? written : WithInvitation(written, calendar);
    }

    // The last part of the alternatives is the one a mail program that knows it shows (RFC 6047, 2.4).
    private static MimeEntity WithInvitation(MimeEntity written, string calendar)
    {
        var method = CalendarMethod().Match(calendar).Groups[1].Value;
        var part = new TextPart("calendar") { Text = calendar, ContentTransferEncoding = ContentEncoding.Base64 };
        part.ContentType.Parameters.Add("method", method.Length > 0 ? method : "REQUEST");
        var alternatives = written as MultipartAlternative ?? (written as Multipart)?.OfType<MultipartAlternative>().FirstOrDefault();
        if (alternatives is null)
        {
            return new MultipartAlternative { written, part };
        }

        alternatives.Add(part);
        return written;
    }

    [GeneratedRegex(@"^METHOD:([A-Z]+)\r?$", RegexOptions.Multiline)]
    private static partial Regex CalendarMethod();
}

/// <summary>A file on its way out.</summary>
internal sealed record MailFile(string FileName, string MediaType, byte[] Bytes);
