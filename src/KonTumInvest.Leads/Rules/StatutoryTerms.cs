using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;

namespace KonTumInvest.Leads.Rules;

/// <summary>Keeps the terms that the law sets, as the reviewed file states them, from being made longer.</summary>
internal static class StatutoryTerms
{
    public static IEnumerable<Error> Problems(ServiceTargets law, ServiceTargets changed)
    {
        for (var index = 0; index < changed.Kinds.Count; index++)
        {
            var (kind, place) = (changed.Kinds[index], $"kinds[{index}]");
            if (law.Kinds.Single(entry => entry.Kind == kind.Kind) is not { Statutory: true } statutory)
            {
                continue;
            }

            foreach (var term in statutory.Targets.Where(term => !kind.Statutory || !IsKept(term, kind.Targets.FirstOrDefault(target => target.Step == term.Step))))
            {
                yield return RuleErrors.StatutoryLonger(place, term.Within.ToString());
            }
        }
    }

    private static bool IsKept(ServiceTarget term, ServiceTarget? target) =>
        target is not null && (term.Pausable || !target.Pausable) && IsAtMost(target.Within, term.Within);

    // Working hours, working days and days are not compared: which is longer depends on the calendar.
    private static bool IsAtMost(WorkingDuration changed, WorkingDuration law) =>
        changed.Unit == law.Unit && changed.Days <= law.Days && changed.Time <= law.Time;
}
