using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Data;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>Takes enquiries in.</summary>
public sealed class EnquiryService(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    EnquiryRouter router,
    EnquiryMails mails,
    LeadOpening leads,
    AssignmentNotices notices,
    LeadSaving saving,
    CaseLinks links,
    RulesInUse rules,
    DeskChanges changes,
    OutboxSignal outbox,
    IOptions<LeadsOptions> options,
    TimeProvider time,
    ILogger<EnquiryService> logger
)
{
    /// <summary>Every refusal that the enquiry's own content gives cause for; nothing is stored.</summary>
    public static IReadOnlyList<Error> Check(SubmitEnquiry request) => EnquiryValidator.Check(request).Errors;

    /// <summary>
    /// Checks the enquiry, finds its unit, and stores it in one transaction with its files, the evidence of consent and both mails.
    /// When this returns a receipt, nothing of it can be lost any more; the mails leave afterwards.
    /// </summary>
    /// <returns>
    /// The receipt; the same one again when the same form is sent twice. Refusals, from <see cref="EnquiryErrors"/> and
    /// <see cref="Attachments.AttachmentErrors"/>, name the property of <see cref="SubmitEnquiry"/> at fault.
    /// </returns>
    /// <exception cref="EnquiryNotStoredException">The database is away, read-only or full; nothing was stored.</exception>
    public async Task<Result<EnquiryReceipt>> SubmitAsync(SubmitEnquiry request, CancellationToken cancellationToken)
    {
        var check = EnquiryValidator.Check(request);
        if (!check.TryGetValue(out var draft))
        {
            return Result<EnquiryReceipt>.Refused(check.Errors);
        }

        try
        {
            return await TransactionAttempts.RunAsync(() => StoreAsync(draft, cancellationToken), cancellationToken);
        }
        catch (Exception error) when (DatabaseFailures.IsUnavailable(error))
        {
            throw new EnquiryNotStoredException(error);
        }
    }

    private async Task<Result<EnquiryReceipt>> StoreAsync(EnquiryDraft draft, CancellationToken cancellationToken)
    {
        var fingerprint = draft.Fingerprint();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, fingerprint, cancellationToken) is { } stored ? stored
            : await HasSentTooManyAsync(context, draft, cancellationToken) ? EnquiryErrors.TooManyFromSender
            : await StoreAsync(context, draft, fingerprint, cancellationToken);
    }

    private static async Task<EnquiryReceipt?> FindAsync(LeadsDbContext context, string fingerprint, CancellationToken cancellationToken) =>
        await context
            .Enquiries.AsNoTracking()
            .Where(enquiry => enquiry.Fingerprint == fingerprint)
            .Select(enquiry => new EnquiryReceipt(enquiry.Reference, enquiry.ReceivedAt, true))
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<bool> HasSentTooManyAsync(LeadsDbContext context, EnquiryDraft draft, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxPerSenderAndHour;
        var since = time.GetUtcNow() - TimeSpan.FromHours(1);
        var sender = draft.Email.Normalized;
        var sent = await context
            .Enquiries.Where(enquiry => enquiry.EmailNormalized == sender && enquiry.ReceivedAt > since)
            .OrderByDescending(enquiry => enquiry.ReceivedAt)
            .Take(limit)
            .CountAsync(cancellationToken);
        return sent >= limit;
    }

    private async Task<EnquiryReceipt> StoreAsync(
        LeadsDbContext context,
        EnquiryDraft draft,
        string fingerprint,
        CancellationToken cancellationToken
    )
    {
        // Everything that only reads comes before the gate: behind it, every other writer waits.
        var facts = RoutingFacts.From(draft.Subjects, draft.Country, draft.Language, draft.Investment);
        var (decision, unit) = await router.DecideAsync(context, facts, cancellationToken);
        var noticeKnown = await context.Notices.AnyAsync(notice => notice.Sha256 == draft.Notice.Sha256, cancellationToken);

        var enquiry = await WriteAsync(context, draft, fingerprint, decision, unit, noticeKnown, cancellationToken);
        outbox.Raise();
        changes.Raise();
        logger.LogInformation(
            "Enquiry {EnquiryId} stored as {Reference}, rule {RuleCode}, unit {UnitCode}",
            enquiry.Id,
            enquiry.Reference,
            decision.RuleCode,
            decision.UnitCode
        );
        return new EnquiryReceipt(enquiry.Reference, enquiry.ReceivedAt, AlreadyStored: false);
    }

    private async Task<Enquiry> WriteAsync(
        LeadsDbContext context,
        EnquiryDraft draft,
        string fingerprint,
        RoutingDecision decision,
        ContactUnit? unit,
        bool noticeKnown,
        CancellationToken cancellationToken
    )
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var reference = await ReferenceSequence.NextAsync(context, Texts.EnquiryWording.InVietNam(now).Year, cancellationToken);
        var enquiry = EnquiryFactory.Create(draft, reference, fingerprint, decision, now);
        if (!noticeKnown)
        {
            context.Notices.Add(EnquiryFactory.Notice(draft.Notice, now));
        }

        context.Enquiries.Add(enquiry);
        context.ConsentEntries.AddRange(EnquiryConsents.Of(enquiry));
        var lead = await leads.AddAsync(context, enquiry, cancellationToken);
        var expected = ExpectedAnswer.Of(rules.Current, lead.Kind, now);
        context.Outbox.AddRange(mails.For(enquiry, lead.Id, unit, draft.Phone, expected, links.Make(context, lead.Id, lead.Language, now)));
        await notices.TellOfArrivalAsync(new DeskTransaction(context, DeskActor.System, now, cancellationToken), lead, unit?.Mailbox);
        await saving.SaveAsync(context, DeskActor.System, now, reason: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return enquiry;
    }
}
