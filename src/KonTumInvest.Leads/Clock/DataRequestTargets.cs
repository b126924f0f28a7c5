using KonTumInvest.Content.Figures;
using KonTumInvest.Leads.Privacy.Requests;

namespace KonTumInvest.Leads.Clock;

/// <summary>The terms of requests about personal data for some of the rights (Decree 356/2025/NĐ-CP, art. 5). Always set by law.</summary>
/// <param name="Kinds">The rights that have these terms.</param>
/// <param name="ThirdParty">True where a processor or another third party must act as well.</param>
/// <param name="Name">What people call these requests.</param>
/// <param name="Basis">The law, and how it was read.</param>
/// <param name="Targets">One for the answer, and one in calendar days for carrying it out.</param>
/// <param name="Extension">By how many calendar days the term to carry it out can be made longer, once.</param>
public sealed record DataRequestTargets(
    IReadOnlyList<DataRequestKind> Kinds,
    bool ThirdParty,
    LocalizedText Name,
    LocalizedText Basis,
    IReadOnlyList<ServiceTarget> Targets,
    WorkingDuration Extension
)
{
    /// <summary>The target of a step, <see cref="ServiceStep.FirstResponse"/> or <see cref="ServiceStep.Resolution"/>.</summary>
    public ServiceTarget For(ServiceStep step) => Targets.Single(target => target.Step == step);
}
