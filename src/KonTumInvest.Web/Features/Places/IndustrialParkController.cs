using KonTumInvest.Content.Models;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Places;

/// <inheritdoc cref="PlacePage" />
public sealed class IndustrialParkController(PlacePages pages) : PublishedPageController<IndustrialPark>
{
    public IActionResult Index() => View("Place", pages.Of(Document));
}
