using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clock;

/// <summary>What must hold of service targets.</summary>
internal static partial class TargetRules
{
    public static IEnumerable<Error> Problems(IReadOnlyList<KindTargets> kinds)
    {
        foreach (var kind in Enum.GetValues<EnquiryKind>().Except(kinds.Select(entry => entry.Kind)))
        {
            yield return TargetErrors.KindMissing(kind);
        }

        for (var index = 0; index < kinds.Count; index++)
        {
            var (entry, place) = (kinds[index], $"kinds[{index}]");
            if (kinds.Take(index).Any(other => other.Kind == entry.Kind))
            {
                yield return TargetErrors.KindTwice(place, entry.Kind);
            }

            if (entry.Targets.All(target => target.Step != ServiceStep.FirstResponse))
            {
                yield return TargetErrors.NoFirstResponse(place, entry.Kind);
            }

            foreach (var problem in entry.Targets.SelectMany((target, number) => OfTarget(target, $"{place}.targets[{number}]", entry.Targets.Take(number))))
            {
                yield return problem;
            }
        }
    }

    /// <summary>What is wrong with one target among those that stand before it.</summary>
    public static IEnumerable<Error> OfTarget(ServiceTarget target, string place, IEnumerable<ServiceTarget> before)
    {
        if (before.Any(other => other.Step == target.Step))
        {
            yield return TargetErrors.StepTwice(place, target.Step);
        }

        if (target.Within is { Days: 0 } within && within.Time == TimeSpan.Zero)
        {
            yield return TargetErrors.NoTime(place);
        }

        if (target.RemindBefore is { Unit: not DurationUnit.WorkingTime })
        {
            yield return TargetErrors.ReminderInDays(place);
        }

        foreach (var to in (target.Escalations ?? []).Select(step => step.To))
        {
            if (to.Length > Escalation.ToMaxLength || !Code().IsMatch(to))
            {
                yield return TargetErrors.EscalationTo(place, to);
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
