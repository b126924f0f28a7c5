using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Pages;

/// <summary>The units that answer enquiries.</summary>
public sealed class ContactPageController(SiteTree tree, PageFrames frames) : PublishedPageController<ContactPage>
{
    public IActionResult Index() =>
        View("ContactPage", new ListPage<ContactUnitDocument>(frames.Of(Document, Document.Intro), Document, [.. tree.Children<ContactUnitDocument>(Document)]));
}
