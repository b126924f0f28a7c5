using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>The sectors.</summary>
public sealed class SectorListController(SiteTree tree, PageFrames frames) : PublishedPageController<SectorList>
{
    public IActionResult Index() =>
        View("SectorList", new ListPage<Sector>(frames.Of(Document, Document.Intro), Document, [.. tree.Children<Sector>(Document)]));
}
