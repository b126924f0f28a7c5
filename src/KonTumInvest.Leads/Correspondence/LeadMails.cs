using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Sends what officers write to investors. Only those who see contact data do.</summary>
public sealed class LeadMails(DeskWork work, MailWriting writing, OfferedSheets sheets, ILogger<LeadMails> logger)
{
    /// <summary>
    /// Stores the mail on the lead's timeline and in the outbox, in one transaction: when this returns it is not lost, and it is sent
    /// once even if the same form comes twice. The first mail to an investor acknowledges a new lead; one to others is kept aside (<see cref="MailNature.Aside"/>).
    /// </summary>
    /// <returns>Refusals of <see cref="CorrespondenceErrors"/>, <see cref="AttachmentErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<SentMail>> SendAsync(Guid leadId, SendMail request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var checkedMail = MailRequest.Check(request);
        if (!checkedMail.TryGetValue(out var mail))
        {
            return Result<SentMail>.Refused(checkedMail.Errors);
        }

        var made = actor.SeesContactData ? await sheets.MakeAsync(leadId, mail.FactSheets, actor, cancellationToken) : Array.Empty<AcceptedAttachment>();
        var result = await work.RunAsync<SentMail>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return !found.TryGetValue(out var lead) ? Result<SentMail>.Refused(found.Errors)
                    : actor.SeesContactData ? await SendAsync(transaction, lead, mail, made)
                    : DeskErrors.Forbidden;
            },
            cancellationToken
        );
        if (result.Succeeded)
        {
            logger.LogInformation("Mail {MailId} written on lead {LeadId} by {StaffId}", result.Value.Id, leadId, actor.Key);
        }

        return result;
    }

    private async Task<Result<SentMail>> SendAsync(DeskTransaction transaction, Lead lead, MailRequest mail, Result<AcceptedAttachment[]> sheets)
    {
        // The key of the mail is the token of its form, so that the form sent twice meets its own mail.
        if (await transaction.Context.Mails.AnyAsync(stored => stored.Id == mail.FormToken && stored.LeadId == lead.Id, transaction.Cancellation))
        {
            return new SentMail(mail.FormToken, AlreadySent: true);
        }

        var recipients = mail.To.Concat(mail.Cc).Select(address => address.Normalized).ToList();
        var contacts = await JoinedParties.ContactsAsync(transaction.Context, recipients, transaction.Cancellation);
        if (contacts.Exists(contact => !contact.IsOpen))
        {
            return CorrespondenceErrors.MayNotBeWrittenTo;
        }

        if (await ConsentLedger.RefusalAsync(transaction.Context, mail.Purpose, lead.Contact, recipients, transaction.Cancellation) is { } refusal)
        {
            return refusal;
        }

        var answered = mail.AnsweredMailId is { } id
            ? await transaction.Context.Mails.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id && stored.LeadId == lead.Id, transaction.Cancellation)
            : null;
        if (mail.AnsweredMailId is not null && answered is null)
        {
            return CorrespondenceErrors.MailUnknown;
        }

        var gathered = await FilesAsync(transaction, lead, mail, sheets);
        if (!gathered.TryGetValue(out var files))
        {
            return Result<SentMail>.Refused(gathered.Errors);
        }

        var aside = !await GoesToInvestorAsync(transaction, lead, mail, answered);
        var stored = await writing.WriteAsync(transaction, lead, mail, answered, files, ContactOf(contacts, mail)?.Id, aside: aside);
        lead.LastActivityAt = transaction.Now;
        if (!aside)
        {
            Acknowledge(transaction, lead);
        }

        return new SentMail(stored.Id, AlreadySent: false);
    }

    // Whoever asks an authority has not answered the investor. Who wrote from an address that is not known here, or wants the answer at one, is answered there all the same.
    private static async Task<bool> GoesToInvestorAsync(DeskTransaction transaction, Lead lead, MailRequest mail, StoredMail? answered)
    {
        var recipients = mail.To.Concat(mail.Cc).ToList();
        if (recipients.Exists(address => address.Normalized == lead.Contact.EmailNormalized))
        {
            return true;
        }

        var written = answered is { Direction: MailDirection.In, Nature: not MailNature.Aside } ? AddressList.Read($"{answered.FromAddress},{answered.ReplyTo}").Select(address => address.Normalized).ToList() : [];
        return recipients.Exists(address => written.Contains(address.Normalized))
            || (await LeadPeople.OfAsync(transaction.Context, lead.Id, transaction.Cancellation)).HasAnyOf([.. recipients.Select(address => address.Value)]);
    }

    /// <summary>Every file that goes with the mail, or why one cannot.</summary>
    private static async Task<Result<AcceptedAttachment[]>> FilesAsync(DeskTransaction transaction, Lead lead, MailRequest mail, Result<AcceptedAttachment[]> sheets)
    {
        if (!sheets.TryGetValue(out var made))
        {
            return sheets;
        }

        var earlier = await EarlierFilesAsync(transaction, lead, mail);
        if (earlier.Count != mail.AttachmentIds.Count)
        {
            return CorrespondenceErrors.AttachmentUnknown;
        }

        var ofTemplates = await transaction
            .Context.TemplateFiles.Where(file => mail.TemplateFileIds.Contains(file.Id) && file.State == AttachmentState.Clean)
            .OrderBy(file => file.AddedAt)
            .Select(file => new AcceptedAttachment(file.FileName, file.MediaType, file.Content!.Bytes))
            .ToListAsync(transaction.Cancellation);
        if (ofTemplates.Count != mail.TemplateFileIds.Count)
        {
            return CorrespondenceErrors.TemplateFileGone;
        }

        AcceptedAttachment[] all = [.. earlier, .. ofTemplates, .. made, .. mail.Attachments];
        return all.Sum(file => (long)file.Bytes.Length) > AttachmentLimits.MaxBytesTogether ? AttachmentErrors.TooLargeTogether : all;
    }

    private static async Task<List<AcceptedAttachment>> EarlierFilesAsync(DeskTransaction transaction, Lead lead, MailRequest mail) =>
        await transaction
            .Context.MailAttachments.Where(file =>
                mail.AttachmentIds.Contains(file.Id)
                && file.State == AttachmentState.Clean
                && transaction.Context.Mails.Any(stored => stored.Id == file.MailId && stored.LeadId == lead.Id)
            )
            .Select(file => new AcceptedAttachment(file.FileName, file.MediaType, file.Content!.Bytes))
            .ToListAsync(transaction.Cancellation);

    private static Contact? ContactOf(List<Contact> contacts, MailRequest mail) =>
        contacts.Find(contact => contact.EmailNormalized == mail.To[0].Normalized) ?? contacts.FirstOrDefault();

    private static void Acknowledge(DeskTransaction transaction, Lead lead)
    {
        if (lead.Stage == LeadStage.New && lead.MoveTo(new StageMove(LeadStage.Acknowledged), transaction.Now, transaction.Actor.Key).TryGetValue(out var change))
        {
            transaction.Context.StageChanges.Add(change);
        }
    }
}
