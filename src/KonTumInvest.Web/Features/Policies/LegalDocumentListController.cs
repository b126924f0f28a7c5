using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>The legal documents, by kind, the newest first.</summary>
public sealed class LegalDocumentListController(SiteTree tree, PageFrames frames, ForceTabs tabs, SiteClock clock, IStringLocalizer texts)
    : PublishedPageController<LegalDocumentList>
{
    public IActionResult Index(string? force)
    {
        var filter = Force.Parse(force);
        var documents = tree.Children<LegalDocument>(Document).ToList();
        var shown = documents.Where(document => Matches(document, filter));
        return View(
            "LegalDocumentList",
            new RuleListPage<LegalDocument>
            {
                Frame = frames.Of(Document, Document.Intro),
                Document = Document,
                Tabs = tabs.Of(Document, filter, one => documents.Count(document => Matches(document, one))),
                Groups =
                [
                    .. shown.GroupBy(document => document.Kind)
                        .OrderBy(group => group.Key is null)
                        .ThenBy(group => group.Key)
                        .Select(group => new RuleGroup<LegalDocument>(
                            group.Key is { } kind ? texts.Label(kind) : null,
                            [.. group.OrderByDescending(document => document.Issued)])),
                ],
            });
    }

    private bool Matches(LegalDocument document, ForceFilter filter) =>
        Force.Matches(filter, document.ValidityOn(clock.Today), document.SupersededBy.Count > 0);
}
