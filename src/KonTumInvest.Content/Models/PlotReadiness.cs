namespace KonTumInvest.Content.Models;

/// <summary>What is already done on a plot.</summary>
public enum PlotReadiness
{
    /// <summary>Land recovered and cleared.</summary>
    Cleared,

    Levelled,

    /// <summary>A road reaches the plot.</summary>
    ServicedRoad,

    ServicedPower,

    ServicedWater,

    /// <summary>Connected to central wastewater treatment.</summary>
    ServicedWastewater,

    ServicedTelecom,
}
