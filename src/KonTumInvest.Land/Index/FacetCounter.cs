using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Index;

/// <summary>Counts the plots behind each choice of each filter.</summary>
internal static class FacetCounter
{
    public static LandFacets Count(PlotTable table, FilterSets sets, LandQuery query, string culture) =>
        new()
        {
            Places = Places(table, sets.Without(FilterSets.Filter.Place), query, culture),
            Statuses = Statuses(table, sets.Without(FilterSets.Filter.Status), query),
            Sectors = Sectors(table, sets.Without(FilterSets.Filter.Sector), query),
            Readiness = Readiness(table, sets.Result, query),
            Sample = Sample(table, sets.Without(FilterSets.Filter.Sample), query),
        };

    private static List<FacetOption<PlaceFacts>> Places(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query, string culture)
    {
        var options = new List<FacetOption<PlaceFacts>>(table.Places.Count);
        foreach (var run in table.PlacesIn(culture))
        {
            options.Add(new(run.Place, Bits.CountRange(set, run.Start, run.End), query.Places.Contains(run.Place.Code)));
        }

        return options;
    }

    private static FacetOption<PlotStatus>[] Statuses(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query)
    {
        var options = new FacetOption<PlotStatus>[table.Statuses.Length];
        for (var status = 0; status < options.Length; status++)
        {
            var value = (PlotStatus)status;
            options[status] = new(value, Bits.CountBoth(set, table.Statuses[status]), query.Statuses.Contains(value));
        }

        return options;
    }

    private static List<FacetOption<SectorFacts>> Sectors(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query)
    {
        var options = new List<FacetOption<SectorFacts>>(table.Sectors.Count);
        foreach (var (sector, plots) in table.Sectors)
        {
            options.Add(new(sector, Bits.CountBoth(set, plots), query.Sectors.Contains(sector.Code)));
        }

        return options;
    }

    private static List<FacetOption<PlotReadiness>> Readiness(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query)
    {
        var options = new List<FacetOption<PlotReadiness>>(table.Readiness.Count);
        foreach (var (kind, plots) in table.Readiness)
        {
            options.Add(new(kind, Bits.CountBoth(set, plots), query.Readiness.HasFlag(kind)));
        }

        return options;
    }

    private static FacetOption<bool>[] Sample(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query) =>
        [
            new(true, Bits.CountBoth(set, table.Samples), query.Sample == true),
            new(false, Bits.CountBoth(set, table.Real), query.Sample == false),
        ];
}
