namespace KonTumInvest.Content.Models;

/// <summary>The status an editor states for a plot.</summary>
public enum PlotStatus
{
    Available,

    Reserved,

    Leased,
}
