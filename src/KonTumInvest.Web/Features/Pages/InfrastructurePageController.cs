using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>Facts about infrastructure, labour and prices, by category.</summary>
public sealed class InfrastructurePageController(SiteTree tree, PageFrames frames) : PublishedPageController<InfrastructurePage>
{
    public IActionResult Index()
    {
        var facts = tree.Children<InfrastructureFact>(Document)
            .GroupBy(fact => fact.Category)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key);
        return View("InfrastructurePage", new ListPage<IGrouping<FactCategory?, InfrastructureFact>>(frames.Of(Document, Document.Intro), Document, [.. facts]));
    }
}
