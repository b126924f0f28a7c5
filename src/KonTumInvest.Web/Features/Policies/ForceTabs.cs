using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>The choice between rules in force and rules that are over.</summary>
public sealed class ForceTabs(SiteTree tree, IStringLocalizer texts)
{
    /// <param name="list">The page that lists the rules.</param>
    /// <param name="chosen">What it shows now.</param>
    /// <param name="count">How many rules each choice shows.</param>
    public FilterTabs Of(IPublishedContent list, ForceFilter chosen, Func<ForceFilter, int> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var url = tree.Url(list) ?? string.Empty;
        return new FilterTabs(
            texts["policies.filter"],
            [.. Enum.GetValues<ForceFilter>().Select(filter => new FilterTab(Words(filter), Force.Url(url, filter), filter == chosen, count(filter)))]);
    }

    private string Words(ForceFilter filter) =>
        filter switch
        {
            ForceFilter.Current => texts["policies.current"],
            ForceFilter.Over => texts["policies.ended"],
            _ => texts["common.all"],
        };
}
