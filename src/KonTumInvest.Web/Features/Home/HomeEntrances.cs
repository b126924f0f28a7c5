using System.Globalization;
using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Home;

/// <summary>Counts what each section holds, for the ways in that the first page opens with. A section that is empty or not published is left out.</summary>
public sealed class HomeEntrances(SiteTree tree, PublishedLand land, SiteClock clock, IStringLocalizer texts)
{
    public IReadOnlyList<HomeEntrance> Of() => [.. new[] { Places(), Land(), Policies(), Infrastructure() }.OfType<HomeEntrance>()];

    private HomeEntrance? Places() => Entrance(tree.Section<ParkList>(), "home.placeCount", tree.Places.Count());

    private HomeEntrance? Land()
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var vacant = land.Current.Plots.Where(plot => plot.Status == PlotStatus.Available && plot.Url.Find(culture) is not null).ToList();
        return Entrance(tree.Section<LandList>(), "home.landCount", vacant.Count) is { } entrance
            ? entrance with
            {
                Url = $"{entrance.Url}?{LandParameters.Status}={StoredCode.Of(PlotStatus.Available)}",
                Sample = vacant.Exists(plot => plot.IsSample),
            }
            : null;
    }

    private HomeEntrance? Policies() =>
        Entrance<PolicyList, IncentivePolicy>("home.policyCount", policy => policy.ValidityOn(clock.Today) == Validity.Valid);

    private HomeEntrance? Infrastructure() => Entrance<InfrastructurePage, InfrastructureFact>("home.factCount", fact => fact.Figure is not null);

    private HomeEntrance? Entrance<TSection, TChild>(string words, Func<TChild, bool> counted)
        where TSection : PageModel
        where TChild : class =>
        tree.Section<TSection>() is { } section ? Entrance(section, words, tree.Children<TChild>(section).Count(counted)) : null;

    private HomeEntrance? Entrance(PageModel? section, string words, int count) =>
        count > 0 && section is not null && tree.Url(section) is { } url
            ? new HomeEntrance(section.Title, url, texts[words, FigureFormatter.Number(count, CultureInfo.CurrentUICulture)])
            : null;
}
