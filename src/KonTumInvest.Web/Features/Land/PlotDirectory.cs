using KonTumInvest.Content.Figures;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Leads.Timeline.Offers;

namespace KonTumInvest.Web.Features.Land;

/// <summary>The published plots for the lead desk, from the land index.</summary>
public sealed class PlotDirectory(PublishedLand land) : IPlotDirectory
{
    // Everything is published in Vietnamese, and not everything in English.
    private const string Published = "vi";

    public PublishedPlot? Find(Guid key) => land.Current.Find(key) is { } plot ? From(plot) : null;

    public PlotMatches Search(PlotSearch search, string language)
    {
        ArgumentNullException.ThrowIfNull(search);
        var text = search.Text?.Trim();
        var query = new LandQuery
        {
            Text = string.IsNullOrEmpty(text) ? null : text[..Math.Min(text.Length, LandQuery.MaximumTextLength)],
            Places = string.IsNullOrEmpty(search.PlaceCode) ? [] : [search.PlaceCode],
            MinimumArea = search.MinArea,
            MaximumArea = search.MaxArea,
            Unit = AreaUnit.SquareMetre,
            PageSize = PlotSearch.Limit,
        };
        var found = land.Current.Search(query, Published);
        return new PlotMatches([.. found.Plots.Select(From)], found.Total);
    }

    private static PublishedPlot From(PlotFacts plot) =>
        new()
        {
            Key = plot.Key,
            Code = plot.Code,
            Name = Text(plot.Name),
            PlaceCode = plot.Place.Code,
            PlaceName = Text(plot.Place.Name),
            Area = plot.Area,
            Status = plot.Status,
            Sample = plot.IsSample,
            Address = Text(plot.Url),
        };

    private static LocalizedText Text(CultureTexts texts) => new() { Vi = texts.For(Published), En = texts.Find("en") };
}
