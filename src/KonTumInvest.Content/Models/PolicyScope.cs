namespace KonTumInvest.Content.Models;

/// <summary>Where the projects a policy applies to lie.</summary>
public enum PolicyScope
{
    EconomicZone,

    IndustrialPark,

    IndustrialCluster,

    /// <summary>Anywhere outside the zone, parks and clusters.</summary>
    Elsewhere,
}
