using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clock;

/// <summary>How soon each kind of enquiry is dealt with. Never changes; other targets make another instance.</summary>
public sealed class ServiceTargets
{
    private readonly Dictionary<EnquiryKind, KindTargets> _kinds;

    private ServiceTargets(IReadOnlyList<KindTargets> kinds) => (Kinds, _kinds) = (kinds, kinds.ToDictionary(kind => kind.Kind));

    /// <summary>One entry per kind, in the order of the data.</summary>
    public IReadOnlyList<KindTargets> Kinds { get; }

    /// <summary>The targets, or everything that is wrong (<see cref="TargetErrors"/>): each kind is there once with a first response.</summary>
    public static Result<ServiceTargets> Create(IReadOnlyList<KindTargets> kinds)
    {
        var problems = TargetRules.Problems(kinds).ToList();
        return problems.Count > 0 ? problems : new ServiceTargets(kinds);
    }

    /// <summary>The target of a step; null where the kind has none for it.</summary>
    public ServiceTarget? For(EnquiryKind kind, ServiceStep step) => _kinds[kind].Targets.FirstOrDefault(target => target.Step == step);
}
