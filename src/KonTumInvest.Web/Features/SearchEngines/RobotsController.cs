using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.SearchEngines;

/// <summary>What search engines ask for at the root of the site (RFC 9309): where they may go, and where the lists of pages are.</summary>
[AllowAnonymous]
public sealed class RobotsController(Sitemap sitemap) : Controller
{
    private string Origin => $"{Request.Scheme}://{Request.Host}";

    [HttpGet("/robots.txt")]
    [HttpHead("/robots.txt")]
    public IActionResult Robots() =>
        Content($"User-agent: *\nDisallow: /umbraco\nSitemap: {Origin}/{Sitemap.FileName}\n", MediaTypeNames.Text.Plain);

    [HttpGet("/" + Sitemap.FileName)]
    [HttpHead("/" + Sitemap.FileName)]
    public IActionResult Index() => File(sitemap.Index(Origin), MediaTypeNames.Application.Xml);
}
