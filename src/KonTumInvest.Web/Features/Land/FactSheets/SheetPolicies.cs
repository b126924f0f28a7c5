using KonTumInvest.Content.Models;
using KonTumInvest.Content.Publishing;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Policies;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>Finds the incentives that may apply to a project on a plot: those in force today for its kind of place, its place and its sectors.</summary>
internal sealed class SheetPolicies(PublishedPages pages, SiteClock clock, IStringLocalizer texts)
{
    private const int Shown = 15;

    /// <summary>A row for each.</summary>
    public IReadOnlyList<SheetRow> Of(Plot plot, IPlace place)
    {
        var applying = All(place).Where(policy => Applies(policy, plot, place)).ToList();
        var rows = applying.Take(Shown).Select(Row).ToList();
        return applying.Count > Shown ? [.. rows, new SheetRow(string.Empty, texts["factSheet.more", applying.Count - Shown])] : rows;
    }

    // Below the list of policies, which stands below the home page: a walk through every document would meet all plots.
    private IEnumerable<IncentivePolicy> All(IPlace place) =>
        pages
            .AncestorKeys(place.Key)
            .Where(key => pages.Find(key) is Content.Models.Home)
            .SelectMany(pages.ChildKeys)
            .Where(key => pages.Find(key) is PolicyList)
            .SelectMany(pages.ChildKeys)
            .Select(pages.Find)
            .OfType<IncentivePolicy>()
            .Where(policy => pages.IsIn(policy));

    private bool Applies(IncentivePolicy policy, Plot plot, IPlace place) =>
        Force.Matches(ForceFilter.Current, policy.ValidityOn(clock.Today), policy.SupersededBy.Count > 0)
        && policy.ValidityOn(clock.Today) != Validity.NotYet
        && (policy.PlaceKinds.Count == 0 || policy.PlaceKinds.Contains(ScopeOf(place.Kind)))
        && (policy.Places.Count == 0 || policy.Places.Any(one => one.Key == place.Key))
        // Where the plan names no sectors, any may come.
        && (policy.Sectors.Count == 0 || plot.Sectors.Count == 0 || policy.Sectors.Any(sector => plot.Sectors.Any(one => one.Key == sector.Key)));

    private SheetRow Row(IncentivePolicy policy)
    {
        var conditions = new[]
        {
            policy.Sectors.Count > 0 ? texts["factSheet.onlySectors", string.Join(", ", policy.Sectors.Select(sector => sector.Title))].Value : null,
            policy.AreaClasses.Count > 0 ? texts["factSheet.onlySectors", texts.Sentence(policy.AreaClasses)!].Value : null,
            policy.NeedsLegalReview ? texts["policies.review"].Value : null,
        };
        return new SheetRow(policy.Title, policy.Summary ?? policy.WhoQualifies ?? string.Empty, string.Join("\n", conditions.OfType<string>()) is { Length: > 0 } source ? source : null);
    }

    private static PolicyScope ScopeOf(PlaceKind kind) =>
        kind switch
        {
            PlaceKind.EconomicZone => PolicyScope.EconomicZone,
            PlaceKind.IndustrialPark => PolicyScope.IndustrialPark,
            _ => PolicyScope.IndustrialCluster,
        };
}
