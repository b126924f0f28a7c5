using KonTumInvest.Content.Models;
using KonTumInvest.Content.Search;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Search;

/// <summary>What was found on the site.</summary>
public sealed record SearchResultsPage
{
    public required PageFrame Frame { get; init; }

    public required SearchPage Document { get; init; }

    /// <summary>The search page without a question.</summary>
    public required string Url { get; init; }

    public required SearchResult Result { get; init; }

    public required FilterTabs Types { get; init; }

    public required Pager Pager { get; init; }

    public required string HomeUrl { get; init; }
}
