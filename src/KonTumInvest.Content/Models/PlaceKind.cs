namespace KonTumInvest.Content.Models;

/// <summary>The three kinds of places the board manages.</summary>
public enum PlaceKind
{
    EconomicZone,

    IndustrialPark,

    IndustrialCluster,
}
