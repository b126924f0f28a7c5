using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>The administrative procedures.</summary>
public sealed class ProcedureListController(SiteTree tree, PageFrames frames) : PublishedPageController<ProcedureList>
{
    public IActionResult Index() =>
        View("ProcedureList", new ListPage<Procedure>(frames.Of(Document, Document.Intro), Document, [.. tree.Children<Procedure>(Document)]));
}
