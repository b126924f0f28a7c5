using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>A branch of industry: where it is favoured, and by which policies.</summary>
public sealed record SectorPage
{
    public required PageFrame Frame { get; init; }

    public required Sector Sector { get; init; }

    public ResponsiveImage? Image { get; init; }

    public required IReadOnlyList<PlaceCard> Places { get; init; }

    /// <summary>Policies limited to this sector, among others perhaps; those for all sectors are not repeated on every sector.</summary>
    public required IReadOnlyList<IncentivePolicy> Policies { get; init; }
}
