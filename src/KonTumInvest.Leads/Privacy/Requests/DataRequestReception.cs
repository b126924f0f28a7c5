using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Takes requests about personal data in.</summary>
public sealed class DataRequestReception(DeskWork work, DataRequestMails mails, RulesInUse rules, IStaffDirectory staff, TimeProvider time, ILogger<DataRequestReception> logger)
{
    /// <summary>
    /// Stores a request that staff type in, begins both terms, and sends the person a receipt with the terms where there is an address, in
    /// one transaction. The same form sent twice is one request.
    /// </summary>
    /// <returns>Refusals of <see cref="DataRequestErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<DataRequestReceipt>> ReceiveAsync(ReceiveDataRequest request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.Writes || !LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        var check = DataRequestDraft.Check(request, time.GetUtcNow());
        return check.TryGetValue(out var draft)
            ? Told(await work.RunAsync<DataRequestReceipt>(actor, transaction => StoreAsync(transaction, request, draft), cancellationToken), actor)
            : Result<DataRequestReceipt>.Refused(check.Errors);
    }

    /// <summary>
    /// The same for what somebody says who asks about a lead: whoever may write the lead and sees contact data writes it down, and those who handle
    /// requests are told.
    /// </summary>
    /// <returns>Refusals of <see cref="DataRequestErrors"/> and <see cref="DeskErrors"/>, <see cref="DeskErrors.LeadNotFound"/> among them.</returns>
    public async Task<Result<DataRequestReceipt>> ReceiveOnLeadAsync(Guid leadId, ReceiveDataRequest request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        var stored = await work.RunAsync<DataRequestReceipt>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                if (!found.TryGetValue(out var lead))
                {
                    return Result<DataRequestReceipt>.Refused(found.Errors);
                }

                if (!actor.SeesContactData)
                {
                    return DeskErrors.Forbidden;
                }

                var check = DataRequestDraft.Check(request, transaction.Now);
                return check.TryGetValue(out var draft)
                    ? await StoreAsync(transaction, request with { LeadId = lead.Id }, draft)
                    : Result<DataRequestReceipt>.Refused(check.Errors);
            },
            cancellationToken
        );
        return Told(stored, actor);
    }

    /// <summary>Adds a checked request to a transaction.</summary>
    internal async Task<Result<DataRequestReceipt>> StoreAsync(DeskTransaction transaction, ReceiveDataRequest request, DataRequestDraft draft)
    {
        if (await FindAsync(transaction.Context, request.FormToken, transaction.Cancellation) is { } known)
        {
            return known;
        }

        var handled = LeadRights.May(transaction.Actor, DeskAct.HandlePrivacy);
        var receivedAt = request.ReceivedAt?.ToUniversalTime() ?? transaction.Now;
        var stored = new DataRequest
        {
            Id = request.FormToken,
            Reference = await DataRequestSequence.NextAsync(transaction.Context, EnquiryWording.InVietNam(receivedAt).Year, transaction.Cancellation),
            Kind = draft.Kind,
            Channel = draft.Channel,
            ReceivedAt = receivedAt,
            CreatedAt = transaction.Now,
            Language = draft.Language,
            PersonName = draft.PersonName,
            Email = draft.Email,
            Phone = draft.Phone,
            Asked = draft.Asked,
            PurposeNames = draft.PurposeNames,
            ThirdParty = request.ThirdParty,
            ThirdPartyName = draft.ThirdPartyName,
            LeadId = request.LeadId,
            OfficerKey = handled ? transaction.Actor.Key : null,
        };
        if (stored.Channel == StatedBy.CasePage)
        {
            // Only the person has the link of the private page.
            (stored.IdentityProof, stored.IdentityCheckedAt) = (IdentityProof.CaseLink, transaction.Now);
        }

        var terms = RequestTerms.Begin(stored, rules.Current, transaction.Now);
        transaction.Context.DataRequests.Add(stored);
        transaction.Context.DataRequestTerms.AddRange(terms);
        if (stored.Email is not null)
        {
            transaction.Context.Outbox.Add(mails.Receipt(stored, terms, transaction.Now));
        }

        if (!handled && !await SampleRequests.IsSampleAsync(transaction.Context, stored, transaction.Cancellation))
        {
            transaction.Context.Outbox.AddRange(staff.All().Where(DataRequestHandling.Handles).Select(person => mails.ToStaff("received", stored, terms[0], person, transaction.Now)));
        }

        return new DataRequestReceipt(stored.Id, stored.Reference.ToString(), terms[0].DueAt, terms[1].DueAt, AlreadyStored: false);
    }

    private static async Task<DataRequestReceipt?> FindAsync(LeadsDbContext context, Guid id, CancellationToken cancellationToken)
    {
        if (await context.DataRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancellationToken) is not { } request)
        {
            return null;
        }

        var terms = await context.DataRequestTerms.AsNoTracking().Where(term => term.RequestId == id).ToDictionaryAsync(term => term.Step, term => term.DueAt, cancellationToken);
        return new DataRequestReceipt(id, request.Reference.ToString(), terms[RequestTerms.Steps[0]], terms[RequestTerms.Steps[1]], AlreadyStored: true);
    }

    private Result<DataRequestReceipt> Told(Result<DataRequestReceipt> result, DeskActor actor)
    {
        if (result.TryGetValue(out var receipt) && !receipt.AlreadyStored)
        {
            logger.LogInformation("Data request {RequestId} received as {Reference} from {StaffId}", receipt.Id, receipt.Reference, actor.Key);
        }

        return result;
    }
}

/// <summary>A request that is stored.</summary>
public sealed record DataRequestReceipt(Guid Id, string Reference, DateTimeOffset AnswerDueAt, DateTimeOffset FinishDueAt, bool AlreadyStored);
