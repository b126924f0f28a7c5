using KonTumInvest.Content.Models;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Places;

/// <inheritdoc cref="PlacePage" />
public sealed class IndustrialClusterController(PlacePages pages) : PublishedPageController<IndustrialCluster>
{
    public IActionResult Index() => View("Place", pages.Of(Document));
}
