using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>Questions and answers.</summary>
public sealed class FaqPageController(SiteTree tree, PageFrames frames) : PublishedPageController<FaqPage>
{
    public IActionResult Index() =>
        View("FaqPage", new ListPage<Faq>(frames.Of(Document, Document.Intro), Document, [.. tree.Children<Faq>(Document)]));
}
