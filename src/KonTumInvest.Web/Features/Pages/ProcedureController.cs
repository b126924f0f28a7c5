using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>One administrative procedure.</summary>
public sealed class ProcedureController(PageFrames frames) : PublishedPageController<Procedure>
{
    public IActionResult Index() => View("Procedure", new PlainPage<Procedure>(frames.Of(Document, Document.Summary), Document));
}
