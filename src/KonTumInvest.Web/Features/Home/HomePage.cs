using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Home;

/// <summary>The first page of the site.</summary>
public sealed record HomePage
{
    public required PageFrame Frame { get; init; }

    public required Content.Models.Home Document { get; init; }

    public ResponsiveImage? Image { get; init; }

    public required IReadOnlyList<SiteLink> Links { get; init; }

    /// <summary>The ways in for those who know what they look for.</summary>
    public required IReadOnlyList<HomeEntrance> Entrances { get; init; }

    public required IReadOnlyList<PlaceCard> Places { get; init; }

    public string? AllPlacesUrl { get; init; }

    public PlaceMap? Map { get; init; }

    public required IReadOnlyList<IncentivePolicy> Policies { get; init; }

    public string? AllPoliciesUrl { get; init; }

    public required IReadOnlyList<Article> News { get; init; }

    public string? AllNewsUrl { get; init; }
}
