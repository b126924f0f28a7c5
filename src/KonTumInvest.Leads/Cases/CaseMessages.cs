using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Cases;

/// <summary>Takes what investors write on their private page: it is a mail of the case that needs no mail server.</summary>
public sealed class CaseMessages(DeskWork work, CaseLinks links, LeadNotices notices, IOptions<MailOptions> mailOptions, IOptions<InboundOptions> inbound, IOptions<LeadsOptions> options)
{
    /// <summary>Stores the message with its files on the lead's timeline, and tells whoever answers by mail, in one transaction. With a scanner the files wait for it.</summary>
    /// <returns>The key of the message; refusals of <see cref="CaseErrors"/> and <see cref="AttachmentErrors"/>.</returns>
    public async Task<Result<Guid>> SendAsync(string? token, CaseMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (text, fault) = CleanText.Paragraphs(request.Text, CaseMessage.TextMaxLength);
        var errors = new List<Error>();
        if (text.Length == 0)
        {
            errors.Add(CaseErrors.MessageMissing);
        }
        else if (fault != TextFault.None)
        {
            errors.Add(fault == TextFault.TooLong ? CaseErrors.MessageTooLong : CaseErrors.MessageUnreadable);
        }

        var files = AttachmentInspector.InspectAll(request.Attachments);
        errors.AddRange(files.Errors);
        if (errors.Count > 0)
        {
            return Result<Guid>.Refused(errors);
        }

        return await links.FindLeadAsync(token, cancellationToken) is { } leadId
            ? await work.RunAsync<Guid>(DeskActor.System, transaction => StoreAsync(transaction, leadId, request.FormToken, text, files.Value), cancellationToken)
            : CaseErrors.LinkDead;
    }

    private async Task<Result<Guid>> StoreAsync(DeskTransaction transaction, Guid leadId, Guid formToken, string text, AcceptedAttachment[] files)
    {
        if (await transaction.Context.Mails.AnyAsync(mail => mail.Id == formToken, transaction.Cancellation))
        {
            return formToken;
        }

        // It may have been joined with another this moment.
        if (await LeadMatching.LoadAsync(transaction, leadId) is not { } lead)
        {
            return CaseErrors.LinkDead;
        }

        if (await HasSentTooManyAsync(transaction, lead.Id))
        {
            return CaseErrors.TooMany;
        }

        Add(transaction, lead, formToken, text, files);
        await notices.AddAsync(transaction, lead, "case.notice");
        lead.LastActivityAt = transaction.Now;
        return formToken;
    }

    private async Task<bool> HasSentTooManyAsync(DeskTransaction transaction, Guid leadId)
    {
        var since = transaction.Now - TimeSpan.FromHours(1);
        var limit = options.Value.MaxPerSenderAndHour;
        var sent = await transaction
            .Context.Activities.Where(activity => activity.LeadId == leadId && activity.Kind == ActivityKind.CaseMessage && activity.At > since)
            .Take(limit)
            .CountAsync(transaction.Cancellation);
        return sent >= limit;
    }

    private void Add(DeskTransaction transaction, Lead lead, Guid id, string text, AcceptedAttachment[] files)
    {
        var now = transaction.Now;
        var subject = LeadsTexts.Get("case.messageSubject", lead.Language, lead.Reference);
        transaction.Context.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = lead.Id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = MimeMessages.Identifier($"case.{id:N}", mailOptions.Value),
                ContactId = lead.ContactId,
                FromAddress = lead.Contact.Email?.Value ?? string.Empty,
                FromName = lead.Contact.Name,
                To = mailOptions.Value.FromAddress,
                Subject = subject,
                TextBody = text,
                SentAt = now,
                StoredAt = now,
            }
        );
        transaction.Context.MailAttachments.AddRange(files.Select((file, position) => MailAttachment.From(id, position, file, inbound.Value.Scanner.Used)));
        transaction.Context.Activities.Add(
            new Activity
            {
                Id = Guid.CreateVersion7(now),
                LeadId = lead.Id,
                Kind = ActivityKind.CaseMessage,
                At = now,
                Subject = subject,
                Body = text,
                MailId = id,
                CreatedAt = now,
            }
        );
    }
}
