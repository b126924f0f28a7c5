using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Reports;

/// <summary>The way from enquiry to operation, for counting how many leads came how far.</summary>
public static class LeadFunnel
{
    /// <summary>The stages of the way, in order. Lost and spam are no part of it: such a lead counts where it had come to.</summary>
    public static IReadOnlyList<LeadStage> Steps { get; } =
    [
        LeadStage.New,
        LeadStage.Acknowledged,
        LeadStage.Screened,
        LeadStage.ProposalSent,
        LeadStage.SiteVisit,
        LeadStage.Negotiating,
        LeadStage.ApprovedInPrinciple,
        LeadStage.Licensed,
        LeadStage.UnderConstruction,
        LeadStage.Operating,
    ];

    /// <summary>The place of a stage on the way; zero for those beside it.</summary>
    public static int PlaceOf(LeadStage stage) => Math.Max(0, Steps.Index().FirstOrDefault(step => step.Item == stage).Index);
}
