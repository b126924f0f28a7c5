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
            Statuses = Coded(table.Statuses, sets.Without(FilterSets.Filter.Status), query.Statuses),
            Sectors = Sectors(table, sets.Without(FilterSets.Filter.Sector), query, culture),
            Readiness = Coded(table.Readiness, sets.Result, query.Readiness),
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

    private static List<FacetOption<SectorFacts>> Sectors(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query, string culture)
    {
        var options = new List<FacetOption<SectorFacts>>(table.Sectors.Count);
        foreach (var (sector, plots) in table.SectorsIn(culture))
        {
            options.Add(new(sector, Bits.CountBoth(set, plots), query.Sectors.Contains(sector.Code)));
        }

        return options;
    }

    // The sets stand in the order of the values' numbers.
    private static FacetOption<T>[] Coded<T>(ulong[][] plots, ReadOnlySpan<ulong> set, ChoiceSet<T> chosen)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var options = new FacetOption<T>[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            options[i] = new(values[i], Bits.CountBoth(set, plots[i]), chosen.Contains(values[i]));
        }

        return options;
    }

    private static FacetOption<bool>[] Sample(PlotTable table, ReadOnlySpan<ulong> set, LandQuery query) =>
        [
            new(true, Bits.CountBoth(set, table.Samples), query.Sample == true),
            new(false, Bits.CountBoth(set, table.Real), query.Sample == false),
        ];
}
