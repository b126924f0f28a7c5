using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>The incentive policies, by subject.</summary>
public sealed class PolicyListController(SiteTree tree, PageFrames frames, ForceTabs tabs, SiteClock clock, IStringLocalizer texts)
    : PublishedPageController<PolicyList>
{
    public IActionResult Index(string? force)
    {
        var filter = Force.Parse(force);
        var policies = tree.Children<IncentivePolicy>(Document).ToList();
        var shown = policies.Where(policy => Matches(policy, filter));
        return View(
            "PolicyList",
            new RuleListPage<IncentivePolicy>
            {
                Frame = frames.Of(Document, Document.Intro),
                Document = Document,
                Tabs = tabs.Of(Document, filter, one => policies.Count(policy => Matches(policy, one))),
                Groups =
                [
                    .. shown.GroupBy(policy => policy.Kind)
                        .OrderBy(group => group.Key is null)
                        .ThenBy(group => group.Key)
                        .Select(group => new RuleGroup<IncentivePolicy>(group.Key is { } kind ? texts.Label(kind) : null, [.. group])),
                ],
            });
    }

    private bool Matches(IncentivePolicy policy, ForceFilter filter) =>
        Force.Matches(filter, policy.ValidityOn(clock.Today), policy.SupersededBy.Count > 0);
}
