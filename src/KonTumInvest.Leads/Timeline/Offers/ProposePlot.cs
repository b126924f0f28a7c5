namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>A plot that is proposed to an investor.</summary>
public sealed record ProposePlot
{
    /// <summary>The key of the plot's document.</summary>
    public required Guid PlotKey { get; init; }

    public string? Note { get; init; }
}
