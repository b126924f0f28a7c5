using KonTumInvest.Content.Figures;

namespace KonTumInvest.Web.Components;

/// <summary>A zone, park or cluster in a list, for the <c>_PlaceCard</c> partial.</summary>
public sealed record PlaceCard
{
    public required string Name { get; init; }

    public required string Url { get; init; }

    /// <summary>What kind of place it is, in words.</summary>
    public required string Kind { get; init; }

    public StatusBadge? Status { get; init; }

    /// <summary>Where it lies: the commune since 1 July 2025, and the one before.</summary>
    public string? Location { get; init; }

    public string? Summary { get; init; }

    public Figure? Area { get; init; }

    public Figure? Occupancy { get; init; }

    public ResponsiveImage? Image { get; init; }

    public bool Sample { get; init; }
}
