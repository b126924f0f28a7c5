using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Reckons by when a request must be answered and finished. The terms are data: <c>dataRequests</c> of <c>umbraco-config/service-targets.json</c>, by
/// the right that is asked for, with their source; nobody can lengthen them. They are not paused.
/// </summary>
internal static class RequestTerms
{
    public static readonly IReadOnlyList<ServiceStep> Steps = [ServiceStep.FirstResponse, ServiceStep.Resolution];

    /// <summary>The two terms of a request that was just received.</summary>
    public static IReadOnlyList<DataRequestTerm> Begin(DataRequest request, RulesSnapshot rules, DateTimeOffset now) =>
        [
            .. Steps.Select(step =>
            {
                var term = new DataRequestTerm { Id = Guid.CreateVersion7(now), RequestId = request.Id, Step = step, DueAt = request.ReceivedAt };
                Recount(request, term, rules, now);
                return term;
            }),
        ];

    /// <summary>Reckons a running term anew; another due moment is reminded of anew.</summary>
    public static void Recount(DataRequest request, DataRequestTerm term, RulesSnapshot rules, DateTimeOffset now)
    {
        if (term.EndedAt is not null)
        {
            return;
        }

        term.Within = Held(request, term, rules);
        var due = Read(request, term, rules, now).Due.ToUniversalTime();
        if (due != term.DueAt)
        {
            (term.DueAt, term.RemindedAt, term.Escalated) = (due, null, 0);
        }

        term.RulesNumber = rules.Number;
        term.NextAt = NextAt(request, term, rules, now);
    }

    /// <summary>Gives a request the terms of the rules again, whatever it had: a third party must act as well now, or no longer.</summary>
    public static void Rearrange(DataRequest request, IEnumerable<DataRequestTerm> terms, RulesSnapshot rules, DateTimeOffset now)
    {
        foreach (var term in terms)
        {
            term.Within = null;
            Recount(request, term, rules, now);
        }
    }

    /// <summary>How a step of an open request stands.</summary>
    public static ServiceReading Read(DataRequest request, DataRequestTerm term, RulesSnapshot rules, DateTimeOffset at)
    {
        var held = Held(request, term, rules);
        var within = term.Step == ServiceStep.Resolution && request.ExtensionDays is { } days ? held.Plus(days) : held;
        return new ServiceClock { Target = Target(request, term, rules) with { Within = within }, Start = request.ReceivedAt }.Read(rules.Calendar, at);
    }

    /// <summary>
    /// By how many days the term to carry out a request can be made longer, and until when. The days are added before the end is moved off a day off,
    /// the shorter reading. None once it is over, was made longer or is owed no more.
    /// </summary>
    public static IReadOnlyList<RequestExtension> Extensions(DataRequest request, DataRequestTerm term, RulesSnapshot rules, DateTimeOffset now)
    {
        if (!request.IsOpen || request.ExtendedAt is not null || now > term.DueAt)
        {
            return [];
        }

        var held = Held(request, term, rules);
        var choices = Enumerable.Range(1, MostDays(request, rules)).Select(days => new RequestExtension(days, rules.Calendar.Add(request.ReceivedAt, held.Plus(days)).ToUniversalTime()));
        return [.. choices.Where(choice => choice.DueAt > term.DueAt)];
    }

    /// <summary>By how many days the term to carry out a request can be made longer at most.</summary>
    public static int MostDays(DataRequest request, RulesSnapshot rules) => rules.Targets.For(request.Kind, request.ThirdParty).Extension.Days;

    /// <summary>Ends a term.</summary>
    public static void End(DataRequestTerm term, DateTimeOffset now) => (term.EndedAt, term.NextAt) = (term.EndedAt ?? now, null);

    private static ServiceTarget Target(DataRequest request, DataRequestTerm term, RulesSnapshot rules) => rules.Targets.For(request.Kind, request.ThirdParty).For(term.Step);

    // Other rules make a running term shorter and never longer: the person was told when it ends.
    private static WorkingDuration Held(DataRequest request, DataRequestTerm term, RulesSnapshot rules)
    {
        var within = Target(request, term, rules).Within;
        return term.Within is { } told && told.IsAtMost(within) ? told : within;
    }

    /// <summary>At once where a reminder or an escalation is owed already, else with the next change of the reading.</summary>
    private static DateTimeOffset? NextAt(DataRequest request, DataRequestTerm term, RulesSnapshot rules, DateTimeOffset now)
    {
        var reading = Read(request, term, rules, now);
        var owed = (reading.State == ServiceState.Reminded && term.RemindedAt is null) || reading.Escalated.Count > term.Escalated;
        return owed ? now : reading.NextChange?.ToUniversalTime();
    }
}
