using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Places;

/// <summary>The list of the zone, parks and clusters, narrowed by kind and status.</summary>
public sealed class ParkListController(SiteTree tree, PageFrames frames, PlaceCards cards, PlaceMaps maps, IStringLocalizer texts)
    : PublishedPageController<ParkList>
{
    public IActionResult Index(string? kind, string? status)
    {
        var filter = PlaceFilter.Parse(kind, status);
        var places = tree.Children<IPlace>(Document).ToList();
        var shown = places.Where(filter.Matches).ToList();
        var url = tree.Url(Document) ?? string.Empty;
        return View(
            "ParkList",
            new PlaceListPage
            {
                Frame = frames.Of(Document, Document.Intro),
                Document = Document,
                Kinds = Kinds(places, filter, url),
                Statuses = Statuses(places, filter, url),
                Places = [.. shown.Select(cards.Card)],
                Map = maps.Of(shown, texts["places.map"]),
                Filtered = !filter.IsEmpty,
                Url = url,
            });
    }

    // Each choice is counted as if nothing were chosen in its own filter.
    private FilterTabs Kinds(List<IPlace> places, PlaceFilter filter, string url)
    {
        var counted = places.Where(filter.MatchesStatus).ToList();
        var tabs = Enum.GetValues<PlaceKind>()
            .Select(kind => new FilterTab(texts.Label(kind), (filter with { Kind = kind }).Url(url), filter.Kind == kind, counted.Count(place => place.Kind == kind)))
            .Where(tab => tab.Count > 0 || tab.Current);
        return new FilterTabs(texts["places.kind"], [All((filter with { Kind = null }).Url(url), filter.Kind is null, counted.Count), .. tabs]);
    }

    private FilterTabs Statuses(List<IPlace> places, PlaceFilter filter, string url)
    {
        var counted = places.Where(filter.MatchesKind).ToList();
        var tabs = Enum.GetValues<PlaceStatus>()
            .Select(status => new FilterTab(texts.Label(status), (filter with { Status = status }).Url(url), filter.Status == status, counted.Count(place => place.Status == status)))
            .Where(tab => tab.Count > 0 || tab.Current);
        return new FilterTabs(texts["places.status"], [All((filter with { Status = null }).Url(url), filter.Status is null, counted.Count), .. tabs]);
    }

    private FilterTab All(string url, bool current, int count) => new(texts["common.all"], url, current, count);
}
