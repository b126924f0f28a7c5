using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Index;

/// <summary>The numbers of all plots in each offered order, and their areas in ascending order for ranges.</summary>
internal sealed class PlotOrders
{
    private readonly int[] _byCode;
    private readonly int[] _areaAscending;
    private readonly int[] _areaDescending;
    private readonly Dictionary<string, int[]> _byPlace;
    private readonly int[] _byNumber;
    private readonly decimal[] _areas;

    public PlotOrders(PlotTable table)
    {
        var plots = table.Plots;
        _byNumber = [.. Enumerable.Range(0, plots.Length)];
        _byCode = [.. _byNumber.OrderBy(number => table.CodeKeys[number], StringComparer.Ordinal)];
        _areaAscending = [.. _byNumber.OrderBy(number => plots[number].Area ?? decimal.MaxValue)];
        _areaDescending = [.. _byNumber.OrderByDescending(number => plots[number].Area ?? decimal.MinValue)];
        _areas = [.. _areaAscending.Select(number => plots[number].Area).OfType<decimal>()];
        _byPlace = table.Cultures.Keys.ToDictionary(
            culture => culture,
            culture => table.PlacesIn(culture).SelectMany(run => Enumerable.Range(run.Start, run.End - run.Start)).ToArray(),
            StringComparer.OrdinalIgnoreCase
        );
    }

    public ReadOnlySpan<int> In(LandSort sort, string culture) =>
        sort switch
        {
            LandSort.AreaAscending => _areaAscending,
            LandSort.AreaDescending => _areaDescending,
            LandSort.Code => _byCode,
            _ => _byPlace.GetValueOrDefault(culture, _byNumber),
        };

    /// <summary>The plots whose area is known and lies between the bounds, both inclusive.</summary>
    public ReadOnlySpan<int> AreaBetween(decimal? least, decimal? greatest)
    {
        var start = least is { } low ? FirstAtLeast(low) : 0;
        var end = greatest is { } high ? FirstAbove(high) : _areas.Length;
        return _areaAscending.AsSpan(start, Math.Max(0, end - start));
    }

    private int FirstAtLeast(decimal area) => First(candidate => candidate >= area);

    private int FirstAbove(decimal area) => First(candidate => candidate > area);

    private int First(Func<decimal, bool> holds)
    {
        var (low, high) = (0, _areas.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(_areas[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
