using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>The steps of a request before its end: who sees to it, whether the person asks, the answer. Each is audited.</summary>
public sealed class DataRequestHandling(DeskWork work, DataRequestMails mails, RulesInUse rules, IStaffDirectory staff, ILogger<DataRequestHandling> logger)
{
    /// <summary>Whether somebody with the role may see to requests.</summary>
    public static bool Handles(StaffPerson? person) => person is { Enabled: true } && LeadRights.May(new DeskActor { Role = person.Role }, DeskAct.HandlePrivacy);

    /// <summary>Says who sees to it, and whether a third party must act, on which the term depends.</summary>
    public Task<Result<int>> ArrangeAsync(Guid id, ArrangeDataRequest sent, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return ActAsync(
            id,
            sent.ExpectedVersion,
            "arranged",
            actor,
            async (transaction, request) =>
            {
                var errors = new List<Error>();
                var third = ContactFields.Line(sent.ThirdPartyName, nameof(sent.ThirdPartyName), DataRequest.ThirdPartyMaxLength, errors);
                if (sent.ThirdParty && third is null && errors.Count == 0)
                {
                    errors.Add(DataRequestErrors.ThirdPartyMissing);
                }

                if (sent.OfficerKey is { } key && key != request.OfficerKey && !Handles(staff.Find(key)))
                {
                    errors.Add(DataRequestErrors.OfficerUnknown);
                }

                if (errors.Count > 0)
                {
                    return errors;
                }

                var moved = sent.ThirdParty != request.ThirdParty;
                (request.OfficerKey, request.ThirdParty, request.ThirdPartyName) = (sent.OfficerKey, sent.ThirdParty, sent.ThirdParty ? third : null);
                if (moved)
                {
                    RequestTerms.Rearrange(request, await TermsAsync(transaction, id), rules.Current, transaction.Now);
                }

                return [];
            },
            cancellationToken
        );
    }

    /// <summary>Writes down how it was made sure that the person asks.</summary>
    public Task<Result<int>> CheckIdentityAsync(Guid id, IdentityProof proof, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            "identity-checked",
            actor,
            (transaction, request) =>
            {
                (request.IdentityProof, request.IdentityCheckedAt, request.IdentityCheckedByKey) = (proof, transaction.Now, transaction.Actor.Key);
                return Task.FromResult<List<Error>>([]);
            },
            cancellationToken
        );

    /// <summary>Answers the person by mail, or writes down what was said where there is no address; ends the first term.</summary>
    public Task<Result<int>> AnswerAsync(Guid id, string? words, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            "answered",
            actor,
            async (transaction, request) =>
            {
                var errors = new List<Error>();
                var text = DataRequestWords.Check(words, "words", DataRequest.WordsMaxLength, DataRequestErrors.WordsMissing, errors);
                if (request.AnsweredAt is not null)
                {
                    errors.Add(DataRequestErrors.AnsweredAlready);
                }

                if (errors.Count > 0)
                {
                    return errors;
                }

                var terms = await TermsAsync(transaction, id);
                RequestTerms.End(terms.Single(term => term.Step == ServiceStep.FirstResponse), transaction.Now);
                (request.Answer, request.AnsweredAt) = (text, transaction.Now);
                request.State = request.State == DataRequestState.Received ? DataRequestState.Answered : request.State;
                if (request.Email is not null)
                {
                    transaction.Context.Outbox.Add(mails.Answer(request, terms.Single(term => term.Step == ServiceStep.Resolution).DueAt, transaction.Now));
                }

                return [];
            },
            cancellationToken
        );

    /// <summary>Says that somebody carries it out now.</summary>
    public Task<Result<int>> StartAsync(Guid id, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            "started",
            actor,
            (transaction, request) =>
            {
                (request.State, request.OfficerKey) = (DataRequestState.InWork, request.OfficerKey ?? transaction.Actor.Key);
                return Task.FromResult<List<Error>>([]);
            },
            cancellationToken
        );

    /// <summary>Refuses it, with the reason that the law gives and the provision in words, and tells the person.</summary>
    public Task<Result<int>> RefuseAsync(Guid id, RefusalGround? ground, string? words, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            expectedVersion,
            "refused",
            actor,
            async (transaction, request) =>
            {
                var errors = new List<Error>();
                var text = DataRequestWords.Check(words, "words", DataRequest.WordsMaxLength, DataRequestErrors.WordsMissing, errors);
                if (ground is null)
                {
                    errors.Add(DataRequestErrors.GroundMissing);
                }

                if (errors.Count > 0)
                {
                    return errors;
                }

                request.RefusalGround = ground;
                await CloseAsync(transaction, request, DataRequestState.Refused, text);
                if (request.Email is not null)
                {
                    transaction.Context.Outbox.Add(mails.Refused(request, transaction.Now));
                }

                return [];
            },
            cancellationToken
        );

    /// <summary>Ends a request and both of its terms.</summary>
    internal static async Task CloseAsync(DeskTransaction transaction, DataRequest request, DataRequestState state, string words)
    {
        (request.State, request.ClosedAt, request.Outcome) = (state, transaction.Now, words);
        request.AnsweredAt ??= transaction.Now;
        request.OfficerKey ??= transaction.Actor.Key;
        (await TermsAsync(transaction, request.Id)).ForEach(term => RequestTerms.End(term, transaction.Now));
    }

    /// <summary>Runs an act on an open request that was seen as it is.</summary>
    /// <returns>The new version.</returns>
    internal async Task<Result<int>> ActAsync(
        Guid id,
        int expectedVersion,
        string name,
        DeskActor actor,
        Func<DeskTransaction, DataRequest, Task<List<Error>>> act,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        DataRequest? changed = null;
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (!actor.Writes || !LeadRights.May(actor, DeskAct.HandlePrivacy))
                {
                    return DeskErrors.Forbidden;
                }

                if (await transaction.Context.DataRequests.SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation) is not { } request)
                {
                    return DataRequestErrors.NotFound;
                }

                if (!request.IsOpen)
                {
                    return DataRequestErrors.Closed;
                }

                if (request.Version != expectedVersion)
                {
                    return DeskErrors.ChangedMeanwhile;
                }

                var errors = await act(transaction, request);
                if (errors.Count > 0)
                {
                    return errors;
                }

                transaction.Note(null, nameof(DataRequest), id, name);
                changed = request;
                return id;
            },
            cancellationToken
        );
        if (!result.Succeeded)
        {
            return Result<int>.Refused(result.Errors);
        }

        logger.LogInformation("Data request {RequestId} {Act} by {StaffId}", id, name, actor.Key);
        return changed!.Version;
    }

    /// <summary>Both terms, held against a reminder that is sent at the same moment.</summary>
    internal static async Task<List<DataRequestTerm>> TermsAsync(DeskTransaction transaction, Guid id)
    {
        var terms = transaction.Context.DataRequestTerms.Where(term => term.RequestId == id);
        await terms.ExecuteUpdateAsync(set => set.SetProperty(term => term.RulesNumber, term => term.RulesNumber), transaction.Cancellation);
        return await terms.ToListAsync(transaction.Cancellation);
    }
}

/// <summary>Who sees to a request, and whether a third party must act.</summary>
public sealed record ArrangeDataRequest(Guid? OfficerKey, bool ThirdParty, string? ThirdPartyName, int ExpectedVersion);
