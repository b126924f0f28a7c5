using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Rules;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Reckons by when a request must be answered and finished. The terms are data: the kinds <see cref="EnquiryKind.PersonalData"/> and
/// <see cref="EnquiryKind.PersonalDataThirdParty"/> of <c>umbraco-config/service-targets.json</c>, which names its source and which nobody
/// can lengthen. They are not paused.
/// </summary>
internal static class RequestTerms
{
    public static readonly IReadOnlyList<ServiceStep> Steps = [ServiceStep.FirstResponse, ServiceStep.Resolution];

    /// <summary>The targets that hold for a request.</summary>
    public static EnquiryKind KindOf(bool thirdParty) => thirdParty ? EnquiryKind.PersonalDataThirdParty : EnquiryKind.PersonalData;

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

        var due = Read(request, term.Step, rules, now).Due.ToUniversalTime();
        if (due != term.DueAt)
        {
            (term.DueAt, term.RemindedAt, term.Escalated) = (due, null, 0);
        }

        term.RulesNumber = rules.Number;
        term.NextAt = NextAt(request, term, rules, now);
    }

    /// <summary>How a step of an open request stands.</summary>
    public static ServiceReading Read(DataRequest request, ServiceStep step, RulesSnapshot rules, DateTimeOffset at)
    {
        var kind = KindOf(request.ThirdParty);
        var target = rules.Targets.For(kind, step) ?? throw new InvalidOperationException($"There is no target for {step} of {kind}.");
        return new ServiceClock { Target = target, Start = request.ReceivedAt }.Read(rules.Calendar, at);
    }

    /// <summary>Ends a term.</summary>
    public static void End(DataRequestTerm term, DateTimeOffset now) => (term.EndedAt, term.NextAt) = (term.EndedAt ?? now, null);

    /// <summary>At once where a reminder or an escalation is owed already, else with the next change of the reading.</summary>
    private static DateTimeOffset? NextAt(DataRequest request, DataRequestTerm term, RulesSnapshot rules, DateTimeOffset now)
    {
        var reading = Read(request, term.Step, rules, now);
        var owed = (reading.State == ServiceState.Reminded && term.RemindedAt is null) || reading.Escalated.Count > term.Escalated;
        return owed ? now : reading.NextChange?.ToUniversalTime();
    }
}
