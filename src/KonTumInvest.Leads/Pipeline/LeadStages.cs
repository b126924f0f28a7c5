using System.Collections.Frozen;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>The rules of the pipeline: which stage can follow which.</summary>
public static class LeadStages
{
    private static readonly FrozenDictionary<LeadStage, LeadStage[]> Following = new Dictionary<LeadStage, LeadStage[]>
    {
        [LeadStage.New] = [LeadStage.Acknowledged, LeadStage.Screened, LeadStage.Lost, LeadStage.Spam],
        [LeadStage.Acknowledged] = [LeadStage.Screened, LeadStage.Lost, LeadStage.Spam],
        [LeadStage.Screened] = [LeadStage.ProposalSent, LeadStage.SiteVisit, LeadStage.Negotiating, LeadStage.Lost, LeadStage.Spam],
        [LeadStage.ProposalSent] = [LeadStage.SiteVisit, LeadStage.Negotiating, LeadStage.Screened, LeadStage.Lost],
        [LeadStage.SiteVisit] = [LeadStage.ProposalSent, LeadStage.Negotiating, LeadStage.Screened, LeadStage.Lost],
        [LeadStage.Negotiating] = [LeadStage.ProposalSent, LeadStage.SiteVisit, LeadStage.ApprovedInPrinciple, LeadStage.Licensed, LeadStage.Lost],
        [LeadStage.ApprovedInPrinciple] = [LeadStage.Licensed, LeadStage.Negotiating, LeadStage.Lost],
        [LeadStage.Licensed] = [LeadStage.UnderConstruction, LeadStage.Lost],
        [LeadStage.UnderConstruction] = [LeadStage.Operating, LeadStage.Lost],
        [LeadStage.Operating] = [LeadStage.Lost],
        [LeadStage.Lost] = [LeadStage.Screened],
        [LeadStage.Spam] = [LeadStage.New],
    }.ToFrozenDictionary();

    /// <summary>Stages in which somebody still works on winning the investor.</summary>
    public static IReadOnlyList<LeadStage> Open { get; } =
    [
        LeadStage.New,
        LeadStage.Acknowledged,
        LeadStage.Screened,
        LeadStage.ProposalSent,
        LeadStage.SiteVisit,
        LeadStage.Negotiating,
        LeadStage.ApprovedInPrinciple,
    ];

    /// <summary>Stages of a project that was won.</summary>
    public static IReadOnlyList<LeadStage> Won { get; } = [LeadStage.Licensed, LeadStage.UnderConstruction, LeadStage.Operating];

    /// <summary>Where a lead can go from a stage. Licensing can skip approval in principle: not every project needs one (Law on Investment, Art. 30 to 32 of 61/2020/QH14).</summary>
    public static IReadOnlyList<LeadStage> After(LeadStage stage) => Following[stage];
}
