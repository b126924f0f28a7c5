using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Requests;

namespace KonTumInvest.Leads.Clock;

/// <summary>What must hold of the terms of requests about personal data.</summary>
internal static class DataRequestTargetRules
{
    public static IEnumerable<Error> Problems(IReadOnlyList<DataRequestTargets> entries)
    {
        foreach (var thirdParty in new[] { false, true })
        {
            var there = entries.Where(entry => entry.ThirdParty == thirdParty).SelectMany(entry => entry.Kinds);
            foreach (var kind in Enum.GetValues<DataRequestKind>().Except(there))
            {
                yield return TargetErrors.RequestMissing(kind, thirdParty);
            }
        }

        for (var index = 0; index < entries.Count; index++)
        {
            var (entry, place) = (entries[index], $"dataRequests[{index}]");
            var before = entries.Take(index).Where(other => other.ThirdParty == entry.ThirdParty).SelectMany(other => other.Kinds).ToList();
            foreach (var kind in entry.Kinds.Where((kind, number) => before.Contains(kind) || entry.Kinds.Take(number).Contains(kind)))
            {
                yield return TargetErrors.RequestTwice(place, kind);
            }

            foreach (var problem in entry.Targets.SelectMany((target, number) => TargetRules.OfTarget(target, $"{place}.targets[{number}]", entry.Targets.Take(number))))
            {
                yield return problem;
            }

            if (!HasItsSteps(entry.Targets))
            {
                yield return TargetErrors.RequestSteps(place);
            }

            if (entry.Extension.Unit != DurationUnit.CalendarDays)
            {
                yield return TargetErrors.ExtensionInDays(place);
            }
        }
    }

    private static bool HasItsSteps(IReadOnlyList<ServiceTarget> targets) =>
        targets.Select(target => target.Step).Distinct().Order().SequenceEqual([ServiceStep.FirstResponse, ServiceStep.Resolution])
        && targets.All(target => target.Step != ServiceStep.Resolution || target.Within.Unit == DurationUnit.CalendarDays);
}
