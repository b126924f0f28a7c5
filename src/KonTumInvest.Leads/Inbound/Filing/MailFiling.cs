using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Stores a mail that came in where it belongs: at its lead, at a lead of its own, or in triage. Works in a transaction of the caller's.</summary>
public sealed class MailFiling(
    LeadMatching matching,
    BounceFiling bounces,
    IMeetingReplies meetings,
    ErasureKey erasures,
    MailEnquiries enquiries,
    LeadNotices notices,
    IOptions<InboundOptions> options
)
{
    /// <summary>Stores the mail with its files and its raw bytes, unless it is stored already.</summary>
    internal async Task<FiledMail> FileAsync(DeskTransaction transaction, ReadMail mail, byte[] raw)
    {
        var context = transaction.Context;
        if (await IsErasedAsync(transaction, mail))
        {
            return new FiledMail(FilingOutcome.StoredBefore);
        }

        var known = await StoredIds.FindAsync(context, mail, transaction.Cancellation);
        if (known.Free is not { } messageId)
        {
            return new FiledMail(FilingOutcome.StoredBefore);
        }

        var id = Guid.CreateVersion7(transaction.Now);
        var destination = await DecideAsync(transaction, mail, known, id);
        var lead = destination.LeadId is { } leadId ? await LeadMatching.LoadAsync(transaction, leadId) : null;
        var nature = lead is not null && await IsAsideAsync(transaction, lead, mail) ? MailNature.Aside : mail.Nature;
        var stored = Row(id, messageId, mail, nature, transaction.Now);
        context.Mails.Add(stored);
        context.RawMails.Add(new RawMail { MailId = id, Bytes = raw });
        context.MailAttachments.AddRange(InboundFiles.Rows(id, mail.Files, options.Value.Scanner.Used));
        if (lead is not null)
        {
            await PutAsync(transaction, lead, stored, NoticeOf(stored.Nature, destination.Undelivered));
            return new FiledMail(FilingOutcome.AtLead, id, lead.Id);
        }

        if (destination.Reason is { } reason)
        {
            var item = new TriageItem { Id = id, Reason = reason, SuggestedLeadId = destination.SuggestedLeadId, Since = transaction.Now };
            if (destination.Settled is { } outcome)
            {
                item.Settle(outcome, transaction.Now, byKey: null);
            }

            context.Triage.Add(item);
            return new FiledMail(FilingOutcome.InTriage, id);
        }

        var opened = await enquiries.OpenAsync(transaction, stored, mail.From!);
        await PutAsync(transaction, opened, stored, notice: null);
        return new FiledMail(FilingOutcome.Opened, id, opened.Id);
    }

    /// <summary>Puts a stored mail on the timeline of a lead, whose officer may be told. A pause ends by itself, because the investor wrote.</summary>
    /// <param name="transaction">The act.</param>
    /// <param name="lead">The lead, with its contact.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="notice">What the officer is told, as <see cref="NoticeOf"/> has it; null for nothing.</param>
    /// <param name="sender">Who sent it, where that is known; null to look for the address.</param>
    internal async Task PutAsync(DeskTransaction transaction, Lead lead, StoredMail mail, string? notice, Contact? sender = null)
    {
        var now = transaction.Now;
        mail.LeadId = lead.Id;
        mail.ContactId = sender?.Id ?? await SenderAsync(transaction, lead, mail);
        transaction.Context.Activities.Add(
            new Activity
            {
                Id = Guid.CreateVersion7(now),
                LeadId = lead.Id,
                Kind = ActivityKind.MailIn,
                At = mail.SentAt < now ? mail.SentAt : now,
                Subject = Snapshot.Fit(mail.Subject, Activity.SubjectMaxLength),
                Body = Snapshot.Fit(mail.QuotedFrom is { } from && from <= mail.TextBody.Length ? mail.TextBody[..from].TrimEnd() : mail.TextBody, Activity.BodyMaxLength),
                MailId = mail.Id,
                CreatedAt = now,
            }
        );
        lead.LastActivityAt = now;
        if (notice is not null && !SampleMails.MessageIds.Contains(mail.MessageId))
        {
            await notices.AddAsync(transaction, lead, notice);
        }
    }

    /// <summary>The beginning of the texts by which an officer is told of a mail; null for one that is not worth it.</summary>
    /// <param name="nature">Who wrote it.</param>
    /// <param name="undelivered">Whether it says that nobody of the lead got a mail of ours.</param>
    internal static string? NoticeOf(MailNature nature, bool undelivered = false) =>
        nature switch
        {
            MailNature.AutoReply => null,
            MailNature.Bounce => undelivered ? "inbound.undelivered" : "inbound.bounce",
            MailNature.Aside => "inbound.aside",
            _ => "inbound.mail",
        };

    // What an authority answers that was asked about the lead is not the investor's word.
    private static async Task<bool> IsAsideAsync(DeskTransaction transaction, Lead lead, ReadMail mail)
    {
        List<string> answered = mail.Nature == MailNature.Personal ? [.. mail.References.Append(mail.InReplyTo).OfType<string>()] : [];
        return answered.Count > 0
            && mail.From?.Normalized != lead.Contact.EmailNormalized
            && await transaction.Context.Mails.AnyAsync(
                sent => sent.Direction == MailDirection.Out && answered.Contains(sent.MessageId) && sent.LeadId == lead.Id && sent.Nature == MailNature.Aside,
                transaction.Cancellation
            )
            && !(await LeadPeople.OfAsync(transaction.Context, lead.Id, transaction.Cancellation)).HasAnyOf(mail.From?.Value);
    }

    // Mostly the one who is written to, who is there; at a new lead nobody else can be found yet.
    private static async Task<Guid?> SenderAsync(DeskTransaction transaction, Lead lead, StoredMail mail)
    {
        var from = EmailAddress.TryParse(mail.FromAddress, out var address) ? address.Normalized : null;
        return lead.Contact is { ErasedAt: null, MergedIntoId: null } main && main.EmailNormalized == from
            ? main.Id
            : (await JoinedParties.ContactAsync(transaction.Context, from, transaction.Cancellation))?.Id;
    }

    // A mailbox that is read anew brings back what was erased.
    private async Task<bool> IsErasedAsync(DeskTransaction transaction, ReadMail mail)
    {
        if (!await transaction.Context.ErasedMails.AnyAsync(transaction.Cancellation))
        {
            return false;
        }

        var hash = erasures.Hash(mail.ContentSha256);
        return await transaction.Context.ErasedMails.AnyAsync(erased => erased.Hash == hash, transaction.Cancellation);
    }

    private async Task<Destination> DecideAsync(DeskTransaction transaction, ReadMail mail, StoredIds known, Guid id)
    {
        var (context, cancellationToken) = (transaction.Context, transaction.Cancellation);
        if (mail.Nature == MailNature.Unreadable)
        {
            return Destination.Triage(mail.TooLarge ? TriageReason.TooLarge : TriageReason.Unreadable, await matching.ByThreadAsync(context, mail, cancellationToken));
        }

        if (known.IsOurs || await matching.IsInOutboxAsync(context, mail.MessageId, cancellationToken))
        {
            return new Destination(Reason: TriageReason.Loop, Settled: TriageOutcome.Ours);
        }

        if (mail.Ours || (mail.Nature != MailNature.Bounce && await SendsTooMuchAsync(transaction, mail)))
        {
            return Destination.Triage(TriageReason.Loop, await matching.ByThreadAsync(context, mail, cancellationToken));
        }

        if (mail.Bounce is { } report)
        {
            return await bounces.TakeAsync(transaction, report) is { } returned
                ? new Destination(LeadId: returned.LeadId, Undelivered: returned.Undelivered)
                : Destination.Triage(TriageReason.BounceUnknown);
        }

        if (mail.Calendar is { } calendar && await meetings.TakeAsync(transaction, new MeetingReply(calendar, mail.From, id)) is { } meeting)
        {
            return Destination.Lead(meeting);
        }

        return await matching.ByThreadAsync(context, mail, cancellationToken) is { } thread ? Destination.Lead(thread) : await ByPeopleAsync(transaction, mail);
    }

    private static async Task<Destination> ByPeopleAsync(DeskTransaction transaction, ReadMail mail)
    {
        if (await LeadMatching.ByReferenceAsync(transaction.Context, mail, transaction.Cancellation) is { } named)
        {
            return named.SenderKnown ? Destination.Lead(named.Id) : Destination.Triage(Destination.For(mail.Nature), named.Id);
        }

        var open = await LeadMatching.OpenLeadsOfAsync(transaction.Context, mail.From, transaction.Cancellation);
        return open.Count > 0 || mail.Nature != MailNature.Personal || mail.From is null
            ? Destination.Triage(Destination.For(mail.Nature), open.Count == 1 ? open[0] : null)
            : Destination.New;
    }

    private async Task<bool> SendsTooMuchAsync(DeskTransaction transaction, ReadMail mail)
    {
        if (mail.From is not { } from)
        {
            return false;
        }

        var (since, limit) = (transaction.Now - TimeSpan.FromHours(1), options.Value.MaxPerSenderAndHour);
        return await transaction
                .Context.Mails.Where(row => row.FromAddress == from.Value && row.StoredAt > since && row.Direction == MailDirection.In)
                .Take(limit)
                .CountAsync(transaction.Cancellation) >= limit;
    }

    private static StoredMail Row(Guid id, string messageId, ReadMail mail, MailNature nature, DateTimeOffset now)
    {
        var references = string.Join(' ', mail.References);
        return new StoredMail
        {
            Id = id,
            Direction = MailDirection.In,
            Nature = nature,
            MessageId = messageId,
            InReplyTo = mail.InReplyTo,
            References = references.Length is 0 or > StoredMail.ReferencesMaxLength ? null : references,
            FromAddress = mail.From?.Value ?? string.Empty,
            FromName = mail.FromName,
            To = mail.To,
            Cc = mail.Cc,
            ReplyTo = mail.ReplyTo,
            Subject = mail.Subject,
            TextBody = mail.Text,
            QuotedFrom = mail.QuotedFrom,
            HtmlBody = mail.Html,
            RemoteBlocked = mail.RemoteBlocked,
            Calendar = mail.Calendar,
            SentAt = mail.SentAt ?? now,
            StoredAt = now,
            BounceStatus = mail.Bounce?.Status,
            ContentSha256 = mail.ContentSha256,
        };
    }
}
