using KonTumInvest.Content.Models;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Land.FactSheets;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land;

/// <inheritdoc cref="PlotPage" />
public sealed class PlotController(
    PublishedLand land,
    SiteTree tree,
    PageFrames frames,
    PlotCards cards,
    PlaceMaps maps,
    IFactSheets sheets,
    IStringLocalizer texts
) : PublishedPageController<Plot>
{
    private const int NeighboursShown = 8;

    public IActionResult Index()
    {
        var place = tree.Parent(Document) as IPlace;
        return View(
            "Plot",
            new PlotPage
            {
                Frame = frames.Of(Document, Document.Note),
                Plot = Document,
                Place = place,
                PlaceUrl = tree.Url(place),
                FactSheetUrl = sheets.Has(Document.Key, Culture) ? FactSheetController.PathOf(Document.Key, Culture) : null,
                Neighbours = place is null
                    ? []
                    :
                    [
                        .. land
                            .Current.InPlace(place.Key, Culture)
                            .Where(plot => plot.Key != Document.Key)
                            .Take(NeighboursShown)
                            .Select(plot => cards.Card(plot) with { Place = null }),
                    ],
                AllLandUrl = place is not null && tree.Url(tree.Section<LandList>()) is { } list ? $"{list}?place={place.Code}" : null,
                Map = place is null || Document.Geometry is null ? null : Map(place),
            }
        );
    }

    private PlaceMap Map(IPlace place)
    {
        var badge = Document.Status is { } status ? texts.Badge(status) : null;
        var key = Document.Key.ToString("D");
        var line = new PlaceMapItem(key, Document.Title, tree.Url(Document) ?? string.Empty, badge, Document.IsSample);
        return maps.Of(place, [line], texts["plot.map", Document.Title]) with { Focus = key };
    }
}
