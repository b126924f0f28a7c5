namespace KonTumInvest.Web.Components;

/// <summary>A share drawn as a bar, for the <c>_Gauge</c> partial; the number itself is printed beside it.</summary>
/// <param name="Percent">From 0 to 100; what lies outside is drawn as the nearer end.</param>
public sealed record OccupancyGauge(decimal Percent)
{
    /// <summary>The bar's length out of 100, for the drawing.</summary>
    public decimal Drawn => decimal.Clamp(Percent, 0, 100);
}
