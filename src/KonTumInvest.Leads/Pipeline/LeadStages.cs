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

    // A certificate, a beginning of works or of operation that was never there, entered at the wrong lead.
    private static readonly FrozenDictionary<LeadStage, LeadStage[]> Before = new Dictionary<LeadStage, LeadStage[]>
    {
        [LeadStage.Licensed] = [LeadStage.ApprovedInPrinciple, LeadStage.Negotiating],
        [LeadStage.UnderConstruction] = [LeadStage.Licensed],
        [LeadStage.Operating] = [LeadStage.UnderConstruction],
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

    /// <summary>
    /// Where a lead can go from a stage, on its way first, then back. Licensing can skip approval in principle: not every project needs one
    /// (Law on Investment, Art. 30 to 32 of 61/2020/QH14).
    /// </summary>
    public static IReadOnlyList<LeadStage> After(LeadStage stage) => [.. Following[stage], .. Corrected(stage)];

    /// <summary>Where a lead goes back to when the stage was entered by mistake, which asks for a reason.</summary>
    public static IReadOnlyList<LeadStage> Corrected(LeadStage stage) => Before.GetValueOrDefault(stage, []);

    /// <summary>Whether the step says that the stage before it was entered by mistake.</summary>
    public static bool IsCorrection(LeadStage? from, LeadStage to) => from is { } stage && Corrected(stage).Contains(to);

    /// <summary>The stages a lead has been at, without those that were entered by mistake.</summary>
    /// <param name="history">Its steps, the oldest first.</param>
    public static IReadOnlyList<LeadStage> Reached(IEnumerable<StageChange> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var reached = new List<LeadStage>();
        foreach (var step in history)
        {
            if (IsCorrection(step.From, step.To))
            {
                reached.RemoveAll(stage => stage == step.From);
            }

            reached.Add(step.To);
        }

        return reached;
    }
}
