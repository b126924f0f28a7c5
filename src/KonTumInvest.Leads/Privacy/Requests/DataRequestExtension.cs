using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Makes the term to carry a request out longer, as Decree 356/2025/NĐ-CP, art. 5 allows: once, where the request is complex, before the term ends, and
/// with the reason told to the person. Reminders and escalations follow the new end.
/// </summary>
public sealed class DataRequestExtension(DataRequestHandling handling, DataRequestMails mails, RulesInUse rules)
{
    /// <summary>Extends the term and writes to the person where there is an address.</summary>
    /// <returns>The new version; refusals of <see cref="DataRequestErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<int>> ExtendAsync(Guid id, ExtendDataRequest sent, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return handling.ActAsync(id, sent.ExpectedVersion, "extended", actor, async (transaction, request) => await ExtendAsync(transaction, request, sent), cancellationToken);
    }

    private async Task<List<Error>> ExtendAsync(DeskTransaction transaction, DataRequest request, ExtendDataRequest sent)
    {
        var term = (await DataRequestHandling.TermsAsync(transaction, request.Id)).Single(row => row.Step == ServiceStep.Resolution);
        RequestTerms.Recount(request, term, rules.Current, transaction.Now);
        if (request.ExtendedAt is not null)
        {
            return [DataRequestErrors.ExtendedAlready];
        }

        if (transaction.Now > term.DueAt)
        {
            return [DataRequestErrors.TermOver];
        }

        var errors = new List<Error>();
        var reason = DataRequestWords.Check(sent.Reason, "reason", DataRequest.ExtensionReasonMaxLength, DataRequestErrors.ExtensionReasonMissing, errors);
        if (RequestTerms.Extensions(request, term, rules.Current, transaction.Now).All(choice => choice.Days != sent.Days))
        {
            errors.Add(DataRequestErrors.ExtensionRange(RequestTerms.MostDays(request, rules.Current)));
        }

        if (errors.Count > 0)
        {
            return errors;
        }

        var before = term.DueAt;
        (request.ExtendedAt, request.ExtensionDays, request.ExtensionReason) = (transaction.Now, sent.Days, reason);
        RequestTerms.Recount(request, term, rules.Current, transaction.Now);
        if (request.Email is not null)
        {
            transaction.Context.Outbox.Add(mails.Extended(request, before, term.DueAt, transaction.Now));
        }

        return [];
    }
}

/// <summary>How a term can be made longer.</summary>
/// <param name="Days">By how many days.</param>
/// <param name="DueAt">When it ends then.</param>
public sealed record RequestExtension(int Days, DateTimeOffset DueAt);

/// <summary>That the term to carry a request out is made longer.</summary>
/// <param name="Days">By how many days.</param>
/// <param name="Reason">Why, in words for the person.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record ExtendDataRequest(int? Days, string? Reason, int ExpectedVersion);
