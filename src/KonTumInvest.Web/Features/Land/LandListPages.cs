using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Land;

/// <summary>Makes the list of plots that answers an address.</summary>
public sealed class LandListPages(
    PublishedLand land,
    SiteTree tree,
    PageFrames frames,
    PlotCards cards,
    LandFilterChoices choices,
    IOptions<MapOptions> map,
    IStringLocalizer texts
)
{
    private static string Culture => CultureInfo.CurrentUICulture.Name;

    public LandListPage Of(LandList document, IQueryCollection parameters)
    {
        ArgumentNullException.ThrowIfNull(document);
        var index = land.Current;
        var (query, ignored) = LandQueryParser.Parse(parameters, index);
        var result = index.Search(query, Culture);
        var url = tree.Url(document) ?? string.Empty;
        var frame = frames.Of(document, document.Intro);
        return new LandListPage
        {
            // One list in many cuts: search engines are to know the whole one only.
            Frame = frame with
            {
                Head = frame.Head with { NoIndex = query.ToQueryString().Length > 0 },
            },
            Document = document,
            Url = url,
            Query = query,
            Ignored = [.. ignored.Select(Words).Distinct()],
            Choices = choices.Of(result.Facets, query),
            Units = Items(Enum.GetValues<AreaUnit>(), LandParameters.Write, query.Unit, "land.unit"),
            Sorts = Items(Enum.GetValues<LandSort>(), LandParameters.Write, query.Sort, "land.sort"),
            Total = result.Total,
            Plots = [.. result.Plots.Select(cards.Card)],
            Pager = PagerOf(result, query, url),
            Map = Map(result, query),
            AnyPublished = result.Total > 0 || index.First(new LandQuery(), Culture, 1).Count > 0,
        };
    }

    private string Words(IgnoredParameter ignored) =>
        texts[$"land.ignored.{StoredCode.Of(ignored.Reason)}", texts[$"land.parameter.{ignored.Parameter}"], ignored.Value];

    private List<SelectListItem> Items<T>(IEnumerable<T> options, Func<T, string> write, T chosen, string list)
        where T : struct =>
        [.. options.Select(option => new SelectListItem(texts[$"{list}.{write(option)}"], write(option), option.Equals(chosen)))];

    private Pager PagerOf(LandResult result, LandQuery query, string url)
    {
        if (result.Plots.Count == 0)
        {
            return new Pager(null, null, null);
        }

        var previous = query with { Before = result.Plots[0].Key, After = null };
        var next = query with { After = result.Plots[^1].Key, Before = null };
        return new Pager(
            result.HasPrevious ? url + previous.ToQueryString() : null,
            result.HasNext ? url + next.ToQueryString() : null,
            texts["land.range", result.Skipped + 1, result.Skipped + result.Plots.Count, result.Total]
        );
    }

    private PlaceMap Map(LandResult result, LandQuery query) =>
        new()
        {
            Label = texts["land.map"],
            DataUrl =
                $"/{Culture}/{LandMapController.FileName}{(query with { PageSize = LandQuery.DefaultPageSize }).FromStart().ToQueryString()}",
            Items = [.. result.Plots.Select(cards.MapItem)],
            TilesUrl = map.Value.TileUrl,
            TilesAttribution = map.Value.TileAttribution,
        };
}
