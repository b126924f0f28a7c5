namespace KonTumInvest.Land.Queries;

/// <summary>The unit a reader gives areas in.</summary>
public enum AreaUnit
{
    Hectare,
    SquareMetre,
}
