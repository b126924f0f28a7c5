using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>A page of text. It is also asked for documents whose type has no controller: those have no page.</summary>
public sealed class PageController(PageFrames frames) : PublishedPageController<IPublishedContent>
{
    public IActionResult Index() => Document is Page page ? View("Page", new PlainPage<Page>(frames.Of(page, page.Summary), page)) : NotFound();
}
