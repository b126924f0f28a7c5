using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;

namespace KonTumInvest.Leads.Rules;

/// <summary>Keeps the terms that the law sets, as the reviewed file states them, from being made longer.</summary>
internal static class StatutoryTerms
{
    /// <summary>What changed targets make longer, pausable or take out (<see cref="RuleErrors.StatutoryLonger"/>).</summary>
    public static IEnumerable<Error> Problems(ServiceTargets law, ServiceTargets changed)
    {
        foreach (var (index, kind) in changed.Kinds.Index())
        {
            foreach (var term in Broken(Law(law, kind), kind))
            {
                yield return RuleErrors.StatutoryLonger($"kinds[{index}]", term.Within.ToString());
            }
        }

        foreach (var (index, entry) in changed.DataRequests.Index())
        {
            foreach (var within in entry.Kinds.SelectMany(kind => Broken(law.For(kind, entry.ThirdParty), entry)).Distinct())
            {
                yield return RuleErrors.StatutoryLonger($"dataRequests[{index}]", within.ToString());
            }
        }
    }

    /// <summary>
    /// Reads targets that managers saved under an earlier release. Terms that the reviewed file states for the first time come from it, and so does
    /// every entry that leaves more time than it now does: the law may have become clearer since.
    /// </summary>
    public static ServiceTargets Read(string stored, ServiceTargets law)
    {
        var saved = TargetsJson.Parse(stored, law).Value;
        return ServiceTargets
            .Create(
                [.. saved.Kinds.Select(kind => Law(law, kind) is { } statutory && Broken(statutory, kind).Any() ? statutory : kind)],
                saved.DataRequests.Any(entry => entry.Kinds.Any(kind => Broken(law.For(kind, entry.ThirdParty), entry).Any())) ? law.DataRequests : saved.DataRequests
            )
            .Value;
    }

    private static KindTargets? Law(ServiceTargets law, KindTargets kind) => law.Kinds.Single(entry => entry.Kind == kind.Kind) is { Statutory: true } statutory ? statutory : null;

    private static IEnumerable<ServiceTarget> Broken(KindTargets? law, KindTargets kind) =>
        (law?.Targets ?? []).Where(term => !kind.Statutory || !IsKept(term, kind.Targets.FirstOrDefault(target => target.Step == term.Step)));

    private static IEnumerable<WorkingDuration> Broken(DataRequestTargets law, DataRequestTargets entry)
    {
        var terms = law.Targets.Where(term => !IsKept(term, entry.For(term.Step))).Select(term => term.Within);
        return entry.Extension.IsAtMost(law.Extension) ? terms : terms.Append(law.Extension);
    }

    private static bool IsKept(ServiceTarget term, ServiceTarget? target) =>
        target is not null && (term.Pausable || !target.Pausable) && target.Within.IsAtMost(term.Within);
}
