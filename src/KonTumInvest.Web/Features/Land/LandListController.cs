using KonTumInvest.Content.Models;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Land;

/// <inheritdoc cref="LandListPage" />
[ReadsLandQuery]
public sealed class LandListController(LandListPages pages) : PublishedPageController<LandList>
{
    public IActionResult Index() => View("LandList", pages.Of(Document, Request.Query));
}
