using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Makes the rows of a mail to an investor: the mail itself, its place on the timeline and in the outbox.</summary>
public sealed class MailWriting(IOptions<MailOptions> options, IStaffDirectory staff, IContactUnitDirectory units, MailSignatures signatures, CaseLinks links)
{
    /// <summary>Adds the rows to the transaction.</summary>
    /// <param name="transaction">The act that sends the mail.</param>
    /// <param name="lead">The lead it is about.</param>
    /// <param name="mail">What was written; its form token becomes the key.</param>
    /// <param name="answered">The mail it answers or passes on.</param>
    /// <param name="files">Every file that goes with it.</param>
    /// <param name="contactId">The contact it is written to, where the address is one's.</param>
    /// <param name="calendar">An iCalendar object, for invitations.</param>
    /// <param name="language">The language of the text; null for the lead's.</param>
    /// <param name="aside">Whether it goes to nobody of the lead.</param>
    internal async Task<StoredMail> WriteAsync(
        DeskTransaction transaction,
        Lead lead,
        MailRequest mail,
        StoredMail? answered,
        IReadOnlyList<AcceptedAttachment> files,
        Guid? contactId,
        string? calendar = null,
        string? language = null,
        bool aside = false
    )
    {
        language ??= lead.Language;
        var settings = options.Value;

        // The link is made when the mail is, and not while it is being written: a draft that is thrown away gives nobody a right.
        var text = MergeFields.In(mail.Text).Contains(MergeFields.CaseLink)
            ? MergeFields.Fill(mail.Text, new Dictionary<string, string?> { [MergeFields.CaseLink] = links.Make(transaction.Context, lead.Id, lead.Language, transaction.Now) })
            : mail.Text;
        var subject = Subject(mail.Subject, lead.Reference);
        var document = new MailDocument(language, [.. Paragraphs(text)], [], Message: null, [.. Paragraphs(await signatures.OfAsync(transaction.Context, transaction.Actor, lead, language, transaction.Cancellation))]);
        var outboxId = Guid.CreateVersion7(transaction.Now);
        var sender = transaction.Actor.Key is { } key ? staff.Find(key)?.Name : null;
        var stored = new StoredMail
        {
            Id = mail.FormToken,
            LeadId = lead.Id,
            Direction = MailDirection.Out,
            Nature = calendar is not null ? MailNature.Invitation : aside ? MailNature.Aside : MailNature.Personal,
            MessageId = MimeMessages.Identifier($"lead.{outboxId:N}", settings),
            InReplyTo = answered?.MessageId,
            References = References(answered),
            ContactId = contactId,
            FromAddress = settings.FromAddress,
            FromName = sender is null ? settings.FromName : $"{sender} ({settings.FromName})",
            To = string.Join(", ", mail.To),
            Cc = mail.Cc.Count == 0 ? null : string.Join(", ", mail.Cc),
            Subject = subject,
            TextBody = document.ToText(),
            HtmlBody = document.ToHtml(),
            Calendar = calendar,
            SentAt = transaction.Now,
            StoredAt = transaction.Now,
            OutboxId = outboxId,
            ByKey = transaction.Actor.Key,
        };
        transaction.Context.Mails.Add(stored);
        transaction.Context.MailAttachments.AddRange(files.Select((file, position) => MailAttachment.From(stored.Id, position, file)));
        transaction.Context.Activities.Add(
            new Activity
            {
                Id = Guid.CreateVersion7(transaction.Now),
                LeadId = lead.Id,
                Kind = ActivityKind.MailOut,
                At = transaction.Now,
                ByKey = transaction.Actor.Key,
                Subject = Snapshot.Fit(subject, Activity.SubjectMaxLength),
                Body = Snapshot.Fit(mail.Text, Activity.BodyMaxLength),
                MailId = stored.Id,
                CreatedAt = transaction.Now,
            }
        );
        transaction.Context.Outbox.Add(OutboxRow(transaction, lead, stored, outboxId, mail.To[0]));
        return stored;
    }

    private OutboxMail OutboxRow(DeskTransaction transaction, Lead lead, StoredMail stored, Guid outboxId, EmailAddress recipient)
    {
        var unit = lead.UnitCode is { } code ? units.FindByCode(code) : null;
        var answers = options.Value.AnswersFor(unit, lead.Language);
        return new OutboxMail
        {
            Id = outboxId,
            Kind = MailKind.LeadMail,
            EnquiryId = null,
            MailId = stored.Id,
            Reference = lead.Reference.ToString(),
            MessageId = stored.MessageId,
            ThreadId = MimeMessages.Identifier($"lead.{lead.Id:N}", options.Value),
            Recipient = recipient.Value,
            ReplyTo = answers?.Address,
            ReplyToName = answers?.Name,
            Subject = stored.Subject,
            TextBody = stored.TextBody,
            HtmlBody = stored.HtmlBody ?? string.Empty,
            CreatedAt = transaction.Now,
            Status = MailStatus.Waiting,
            DueAt = transaction.Now,
        };
    }

    /// <summary>The subject with the reference in it, once, by which an answer without headers is still known.</summary>
    public static string Subject(string subject, EnquiryReference reference)
    {
        var text = $"{reference}";
        var end = subject.IndexOf(text, StringComparison.OrdinalIgnoreCase) + text.Length;

        // Of a longer number it is the beginning, and another one.
        var stands = end >= text.Length && (end == subject.Length || !char.IsAsciiDigit(subject[end]));
        return stands ? subject : $"{subject} [{text}]";
    }

    private static string? References(StoredMail? answered)
    {
        if (answered is null)
        {
            return null;
        }

        var all = $"{answered.References} {answered.MessageId}".Trim();
        return all.Length <= StoredMail.ReferencesMaxLength ? all : answered.MessageId;
    }

    private static string[] Paragraphs(string text) => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
