using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Requests;

namespace KonTumInvest.Leads.Clock;

/// <summary>How soon each kind of enquiry and each request about personal data is dealt with. Never changes; other targets make another instance.</summary>
public sealed class ServiceTargets
{
    private readonly Dictionary<EnquiryKind, KindTargets> _kinds;

    private ServiceTargets(IReadOnlyList<KindTargets> kinds, IReadOnlyList<DataRequestTargets> dataRequests) =>
        (Kinds, DataRequests, _kinds) = (kinds, dataRequests, kinds.ToDictionary(kind => kind.Kind));

    /// <summary>One entry per kind, in the order of the data.</summary>
    public IReadOnlyList<KindTargets> Kinds { get; }

    /// <summary>Every right in one entry for the board alone and in one with a third party, in the order of the data.</summary>
    public IReadOnlyList<DataRequestTargets> DataRequests { get; }

    /// <summary>The targets, or everything that is wrong (<see cref="TargetErrors"/>): each kind is there once with a first response.</summary>
    public static Result<ServiceTargets> Create(IReadOnlyList<KindTargets> kinds, IReadOnlyList<DataRequestTargets> dataRequests)
    {
        List<Error> problems = [.. TargetRules.Problems(kinds), .. DataRequestTargetRules.Problems(dataRequests)];
        return problems.Count > 0 ? problems : new ServiceTargets(kinds, dataRequests);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, or somebody by hand. Text that is no JSON of this form is a refusal, too.</summary>
    public static Result<ServiceTargets> Parse(string json) => TargetsJson.Parse(json);

    /// <summary>The targets as JSON in the form of <c>umbraco-config/service-targets.json</c>.</summary>
    public string ToJson() => TargetsJson.Write(this);

    /// <summary>The terms of a request about personal data.</summary>
    public DataRequestTargets For(DataRequestKind kind, bool thirdParty) => DataRequests.Single(entry => entry.ThirdParty == thirdParty && entry.Kinds.Contains(kind));

    /// <summary>The target of a step; null where the kind has none for it.</summary>
    public ServiceTarget? For(EnquiryKind kind, ServiceStep step) => _kinds[kind].Targets.FirstOrDefault(target => target.Step == step);
}
