using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Consents;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>What an investor sees and does about the own data on the private page. Whoever has the link is taken for the person who is written to.</summary>
public sealed class CasePrivacy(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    CaseLinks links,
    DataRequestReception reception,
    RulesInUse rules,
    IOptions<LeadsOptions> options
)
{
    private const int Most = 50;

    /// <summary>The consents and requests of the person; null for a dead link.</summary>
    public async Task<CasePrivacyView?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (await links.FindLeadAsync(token, cancellationToken) is not { } linked)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lead = await LeadAsync(context, linked, cancellationToken);
        var held = await ConsentLedger.CurrentAsync(context, lead.Contact.EmailNormalized, lead.ContactId, cancellationToken);
        var (email, phone) = (lead.Contact.EmailNormalized, lead.Contact.Phone);

        // A request that somebody else of the lead made is not this person's to see.
        var requests = await context
            .DataRequests.AsNoTracking()
            .Where(request =>
                (email != null && request.EmailNormalized == email)
                || (request.LeadId == lead.Id && request.EmailNormalized == null && ((phone != null && request.Phone == phone) || (request.Channel == StatedBy.CasePage && request.PersonName != null)))
            )
            .OrderByDescending(request => request.ReceivedAt)
            .Take(Most)
            .Select(request => new
            {
                request.Reference,
                request.Kind,
                request.State,
                request.ReceivedAt,
                request.ExtendedAt,
                request.ExtensionReason,
                FinishBy = context.DataRequestTerms.Where(term => term.RequestId == request.Id && term.Step == ServiceStep.Resolution).Select(term => term.DueAt).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return new CasePrivacyView(
            lead.Reference.ToString(),
            [.. Enum.GetValues<ConsentPurpose>().Select(purpose => held.TryGetValue(purpose, out var entry) ? new CaseConsent(purpose, entry.Given, entry.At) : new CaseConsent(purpose, null, null))],
            requests.ConvertAll(request => new CaseDataRequest(request.Reference.ToString(), request.Kind, request.State, request.ReceivedAt, request.FinishBy, request.ExtendedAt, request.ExtensionReason)),
            lead.Contact.RestrictedAt is not null,
            RequestPeriod.All(rules.Current.Targets)
        );
    }

    /// <summary>
    /// Gives or withdraws a consent; it holds at once. A withdrawal is a request as well, so that the desk does what follows from it within
    /// the term. The same form sent twice counts once.
    /// </summary>
    /// <param name="token">The link's.</param>
    /// <param name="formToken">The form's own.</param>
    /// <param name="purpose">For what.</param>
    /// <param name="given">Given, or else withdrawn.</param>
    /// <param name="notice">The notice that is published now.</param>
    /// <param name="language">The language of the page, "vi" or "en".</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The receipt of the request, null where there is none; refusals of <see cref="CaseErrors"/>.</returns>
    public async Task<Result<CaseConsentChange>> SetConsentAsync(
        string? token,
        Guid formToken,
        ConsentPurpose purpose,
        bool given,
        PrivacyNotice? notice,
        string language,
        CancellationToken cancellationToken
    ) =>
        await links.FindLeadAsync(token, cancellationToken) is not { } linked
            ? CaseErrors.LinkDead
            : await work.RunAsync<CaseConsentChange>(
                DeskActor.Investor(language),
                async transaction =>
                {
                    if (await transaction.Context.ConsentEntries.AnyAsync(entry => entry.Id == formToken, transaction.Cancellation))
                    {
                        return new CaseConsentChange(null);
                    }

                    var lead = await LeadAsync(transaction.Context, linked, transaction.Cancellation);
                    if (await HasSentTooManyAsync(transaction, lead.Id))
                    {
                        return CaseErrors.TooMany;
                    }

                    var held = await ConsentLedger.CurrentAsync(transaction.Context, lead.Contact.EmailNormalized, lead.ContactId, transaction.Cancellation);
                    if (held.TryGetValue(purpose, out var last) && last.Given == given)
                    {
                        return new CaseConsentChange(null);
                    }

                    if (given && notice is not null && !await transaction.Context.Notices.AnyAsync(stored => stored.Sha256 == notice.Sha256, transaction.Cancellation))
                    {
                        transaction.Context.Notices.Add(EnquiryFactory.Notice(notice, transaction.Now));
                    }

                    ConsentLedger.Add(transaction, lead.Contact, Entry(transaction, lead, formToken, purpose, given, notice));
                    if (given)
                    {
                        return new CaseConsentChange(null);
                    }

                    var asked = Texts.LeadsTexts.Get("caseData.withdrawn", language, Texts.LeadsTexts.Get($"consent.{purpose}", language));
                    var stored = await StoreAsync(transaction, lead, formToken, DataRequestKind.Withdrawal, asked, language, [purpose]);
                    return stored.TryGetValue(out var receipt) ? new CaseConsentChange(receipt) : Result<CaseConsentChange>.Refused(stored.Errors);
                },
                cancellationToken
            );

    /// <summary>Sends a request. The same form sent twice is one.</summary>
    /// <returns>The receipt; refusals of <see cref="CaseErrors"/> and <see cref="DataRequestErrors"/>.</returns>
    public async Task<Result<DataRequestReceipt>> SendAsync(string? token, Guid formToken, DataRequestKind? kind, string? asked, string language, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        var text = DataRequestWords.Check(asked, nameof(ReceiveDataRequest.Asked), DataRequest.AskedMaxLength, CaseErrors.WishUnsaid, errors);
        if (kind is null or DataRequestKind.Withdrawal)
        {
            errors.Add(CaseErrors.WishMissing);
        }

        if (errors.Count > 0)
        {
            return errors;
        }

        return await links.FindLeadAsync(token, cancellationToken) is not { } linked
            ? CaseErrors.LinkDead
            : await work.RunAsync<DataRequestReceipt>(
                DeskActor.Investor(language),
                async transaction =>
                {
                    var lead = await LeadAsync(transaction.Context, linked, transaction.Cancellation);
                    return await HasSentTooManyAsync(transaction, lead.Id) ? CaseErrors.TooMany : await StoreAsync(transaction, lead, formToken, kind!.Value, text, language, []);
                },
                cancellationToken
            );
    }

    private Task<Result<DataRequestReceipt>> StoreAsync(
        DeskTransaction transaction,
        Lead lead,
        Guid formToken,
        DataRequestKind kind,
        string asked,
        string language,
        IReadOnlyList<ConsentPurpose> purposes
    )
    {
        var draft = new DataRequestDraft(kind, StatedBy.CasePage, lead.Contact.Name, lead.Contact.Email, lead.Contact.Phone, language, asked, purposes.Count == 0 ? null : string.Join(',', purposes), null);
        return reception.StoreAsync(transaction, new ReceiveDataRequest { FormToken = formToken, LeadId = lead.Id }, draft);
    }

    private static ConsentEntry Entry(DeskTransaction transaction, Lead lead, Guid formToken, ConsentPurpose purpose, bool given, PrivacyNotice? notice) =>
        new()
        {
            Id = formToken,
            EmailNormalized = lead.Contact.EmailNormalized,
            ContactId = lead.ContactId,
            Purpose = purpose,
            Given = given,
            At = transaction.Now,
            Evidence = StatedBy.CasePage,
            NoticeVersion = notice is null ? null : Values.Snapshot.Fit(notice.Version, StoredNotice.VersionMaxLength),
            NoticeSha256 = given ? notice?.Sha256 : null,
            LeadId = lead.Id,
            RequestId = given ? null : formToken,
        };

    private async Task<bool> HasSentTooManyAsync(DeskTransaction transaction, Guid leadId)
    {
        var (since, limit) = (transaction.Now - TimeSpan.FromHours(1), options.Value.MaxPerSenderAndHour);
        var requests = await transaction.Context.DataRequests.CountAsync(request => request.LeadId == leadId && request.CreatedAt > since, transaction.Cancellation);
        return requests >= limit || await transaction.Context.ConsentEntries.CountAsync(entry => entry.LeadId == leadId && entry.At > since, transaction.Cancellation) >= limit;
    }

    private static Task<Lead> LeadAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken) =>
        context.Leads.Include(lead => lead.Contact).SingleAsync(lead => lead.Id == leadId, cancellationToken);
}

/// <summary>What an investor sees of the own data's use.</summary>
public sealed record CasePrivacyView(string Reference, IReadOnlyList<CaseConsent> Consents, IReadOnlyList<CaseDataRequest> Requests, bool Restricted, IReadOnlyList<RequestPeriod> Periods);

/// <summary>A purpose, and whether the person agrees; null where nobody asked yet.</summary>
public sealed record CaseConsent(ConsentPurpose Purpose, bool? Given, DateTimeOffset? At);

/// <summary>A request as its sender sees it.</summary>
/// <param name="Reference">Its name.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="State">How far it is.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="FinishBy">By when it is carried out.</param>
/// <param name="ExtendedAt">When that was made later; null where it was not.</param>
/// <param name="ExtensionReason">Why; null once erased, too.</param>
public sealed record CaseDataRequest(
    string Reference,
    DataRequestKind Kind,
    DataRequestState State,
    DateTimeOffset ReceivedAt,
    DateTimeOffset FinishBy,
    DateTimeOffset? ExtendedAt,
    string? ExtensionReason
);

/// <summary>That a consent was changed; with the request it caused.</summary>
public sealed record CaseConsentChange(DataRequestReceipt? Request);
