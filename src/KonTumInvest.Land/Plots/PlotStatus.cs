namespace KonTumInvest.Land.Plots;

/// <summary>Whether a plot can be had.</summary>
public enum PlotStatus
{
    Available,
    Reserved,
    Leased,
}
