using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Browser.Tests.Gallery;

/// <summary>Every component on one page, in each state it can take, to be looked at and checked for accessibility.</summary>
public sealed class GalleryController : Controller
{
    [HttpGet("/{culture:regex(^(vi|en)$)}/gallery")]
    public IActionResult Index() => View("/Gallery/Gallery.cshtml", new GalleryPage());

    [HttpPost("/{culture:regex(^(vi|en)$)}/gallery")]
    public IActionResult Post(string? email)
    {
        ModelState.SetModelValue("Email", email, email);
        ModelState.AddModelError("Email", "Địa chỉ thư thiếu dấu @.");
        ModelState.AddModelError("Consent", "Cần đồng ý trước khi gửi.");
        return View("/Gallery/Gallery.cshtml", new GalleryPage());
    }

    [HttpGet("/gallery/map.geojson")]
    public IActionResult Map() => Content(GalleryPage.MapData, "application/geo+json");
}
