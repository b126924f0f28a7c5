using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Tests.Index;

/// <summary>What the index must answer, written as plain filters over a list.</summary>
internal static class NaiveLand
{
    public static List<PlotFacts> Matching(IEnumerable<PlotFacts> plots, LandQuery query, string culture) =>
        [.. plots.Where(plot => plot.Name.TryGet(culture, out _) && Passes(plot, query))];

    public static IEnumerable<PlotFacts> Ordered(IEnumerable<PlotFacts> plots, LandSort sort, string culture)
    {
        var names = StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true);
        var inPlaces = plots
            .OrderBy(plot => plot.Place.Kind)
            .ThenBy(plot => plot.Place.Code, StringComparer.Ordinal)
            .ThenBy(plot => plot.Code, Natural)
            .ThenBy(plot => plot.Key);
        return sort switch
        {
            LandSort.Code => inPlaces.OrderBy(plot => plot.Code, Natural),
            LandSort.AreaAscending => inPlaces.OrderBy(plot => plot.Area is null).ThenBy(plot => plot.Area),
            LandSort.AreaDescending => inPlaces.OrderBy(plot => plot.Area is null).ThenByDescending(plot => plot.Area),
            _ => inPlaces.OrderBy(plot => plot.Place.Name.For(culture), names),
        };
    }

    private static readonly IComparer<string> Natural = StringComparer.Create(
        CultureInfo.InvariantCulture,
        CompareOptions.NumericOrdering | CompareOptions.IgnoreCase
    );

    private static bool Passes(PlotFacts plot, LandQuery query)
    {
        var factor = query.Unit == AreaUnit.Hectare ? 10_000 : 1;
        return (query.Places.Count == 0 || query.Places.Contains(plot.Place.Code))
            && (query.Statuses.Count == 0 || query.Statuses.Contains(plot.Status))
            && (query.Sectors.Count == 0 || plot.Sectors.Any(sector => query.Sectors.Contains(sector.Code)))
            && query.Readiness.All(plot.Readiness.Contains)
            && (query.MinimumArea is null || plot.Area >= query.MinimumArea * factor)
            && (query.MaximumArea is null || plot.Area <= query.MaximumArea * factor)
            && (query.Sample is null || plot.IsSample == query.Sample)
            && HasWords(plot, query.Text);
    }

    private static bool HasWords(PlotFacts plot, string? text)
    {
        var searched = (string[])
            [
                .. plot.Name.All,
                plot.Code,
                plot.Code.Replace("-", "", StringComparison.Ordinal),
                .. plot.Place.Name.All,
                .. plot.Place.Communes,
            ];
        var words = searched.SelectMany(value => VietnameseText.Fold(value).Split(' ', '-', '(', ')')).ToList();
        return VietnameseText
            .Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(term => words.Exists(word => word.StartsWith(term, StringComparison.Ordinal)));
    }
}
