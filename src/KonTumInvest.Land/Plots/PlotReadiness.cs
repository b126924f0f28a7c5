using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Land.Plots;

/// <summary>What has been done on a plot, and what is built up to its border.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The business word.")]
public enum PlotReadiness
{
    None = 0,

    /// <summary>Compensated and cleared.</summary>
    Cleared = 1,
    Levelled = 2,
    Road = 4,
    Power = 8,
    Water = 16,
    Wastewater = 32,
    Telecom = 64,
}
