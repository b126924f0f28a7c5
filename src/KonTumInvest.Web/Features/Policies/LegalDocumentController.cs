using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Policies;

/// <inheritdoc cref="LegalDocumentPage" />
public sealed class LegalDocumentController(SiteTree tree, PageFrames frames, SiteClock clock) : PublishedPageController<LegalDocument>
{
    public IActionResult Index()
    {
        var policies = tree.Section<PolicyList>() is { } list ? tree.Children<IncentivePolicy>(list) : [];
        return View(
            "LegalDocument",
            new LegalDocumentPage(
                frames.Of(Document, Document.Subject),
                Document,
                Document.ValidityOn(clock.Today),
                [.. policies.Where(policy => policy.LegalBasis.Any(basis => basis.Key == Document.Key))]));
    }
}
