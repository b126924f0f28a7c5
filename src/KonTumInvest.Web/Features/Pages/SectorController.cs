using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <inheritdoc cref="SectorPage" />
public sealed class SectorController(SiteTree tree, PageFrames frames, PlaceCards cards, ResponsiveImages images) : PublishedPageController<Sector>
{
    public IActionResult Index()
    {
        var policies = tree.Section<PolicyList>() is { } list ? tree.Children<IncentivePolicy>(list) : [];
        return View(
            "Sector",
            new SectorPage
            {
                Frame = frames.Of(Document, Document.Summary),
                Sector = Document,
                Image = images.From(Document.Image),
                Places = [.. tree.Places.Where(place => place.Sectors.Any(IsThis)).Select(cards.Card)],
                Policies = [.. policies.Where(policy => policy.Sectors.Any(IsThis))],
            });
    }

    private bool IsThis(Sector sector) => sector.Key == Document.Key;
}
