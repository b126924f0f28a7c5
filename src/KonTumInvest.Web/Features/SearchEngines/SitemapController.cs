using System.Globalization;
using System.Net.Mime;
using KonTumInvest.Web.PageCache;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.SearchEngines;

/// <summary>The list of pages in the language of its address.</summary>
[AllowAnonymous]
[BelowSiteCulture]
[ReadsQuery]
public sealed class SitemapController(Sitemap sitemap) : Controller
{
    [HttpGet("/{culture:regex(^[[a-z]]{{2}}$)}/" + Sitemap.FileName)]
    [HttpHead("/{culture:regex(^[[a-z]]{{2}}$)}/" + Sitemap.FileName)]
    public IActionResult Index() => File(sitemap.Of(CultureInfo.CurrentUICulture.Name), MediaTypeNames.Application.Xml);
}
