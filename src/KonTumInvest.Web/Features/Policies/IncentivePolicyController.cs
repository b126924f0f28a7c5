using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Policies;

/// <inheritdoc cref="PolicyPage" />
public sealed class IncentivePolicyController(PageFrames frames, SiteClock clock) : PublishedPageController<IncentivePolicy>
{
    public IActionResult Index() => View("Policy", new PolicyPage(frames.Of(Document, Document.Summary), Document, Document.ValidityOn(clock.Today)));
}
