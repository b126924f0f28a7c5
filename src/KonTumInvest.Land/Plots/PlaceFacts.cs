using KonTumInvest.Content.Models;

namespace KonTumInvest.Land.Plots;

/// <summary>The zone, park or cluster a plot lies in, as far as a list of land shows it.</summary>
public sealed record PlaceFacts
{
    public required Guid Key { get; init; }

    /// <summary>The place's short name in links, such as <c>ip-sao-mai</c>.</summary>
    public required string Code { get; init; }

    public required PlaceKind Kind { get; init; }

    public required CultureTexts Name { get; init; }

    /// <summary>Its page in each language.</summary>
    public required CultureTexts Url { get; init; }

    /// <summary>Communes it lies in, by their names before and since 1 July 2025: investors use either.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];
}
