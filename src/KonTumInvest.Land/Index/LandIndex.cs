using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Index;

/// <summary>
/// The published plots at one moment, made to answer filters with counts in well under a millisecond. Unchanging: a publish makes a new one.
/// </summary>
/// <remarks>How it works, and what it costs at 100,000 plots, stands in docs/performance.md.</remarks>
public sealed class LandIndex
{
    public static readonly LandIndex Empty = Build([]);

    private readonly PlotTable _table;
    private readonly PlotOrders _orders;
    private readonly HashSet<string> _placeCodes;
    private readonly HashSet<string> _sectorCodes;

    private LandIndex(PlotTable table)
    {
        _table = table;
        _orders = new PlotOrders(table);
        _placeCodes = [.. table.Places.Select(run => run.Place.Code)];
        _sectorCodes = [.. table.Sectors.Select(entry => entry.Sector.Code)];
    }

    /// <summary>Plots in any language.</summary>
    public int Count => _table.Plots.Length;

    /// <summary>All plots, place by place.</summary>
    public IReadOnlyList<PlotFacts> Plots => _table.Plots;

    /// <param name="plots">Each plot once.</param>
    public static LandIndex Build(IEnumerable<PlotFacts> plots) => new(new PlotTable(plots));

    public bool HasPlace(string code) => _placeCodes.Contains(code);

    public bool HasSector(string code) => _sectorCodes.Contains(code);

    public bool Contains(Guid plot) => _table.NumberOf.ContainsKey(plot);

    /// <summary>The plot with this key, or null where none is published.</summary>
    public PlotFacts? Find(Guid plot) => _table.NumberOf.TryGetValue(plot, out var number) ? _table.Plots[number] : null;

    /// <summary>The plots of a place that are published in a language, in the order of their codes.</summary>
    public IReadOnlyList<PlotFacts> InPlace(Guid place, string culture) =>
        _table.Places.FirstOrDefault(run => run.Place.Key == place) is { } run
            ? [.. run.Plots.Where(plot => plot.Name.TryGet(culture, out _))]
            : [];

    /// <summary>One page of the plots published in a language that answer the question, and the counts for its filters.</summary>
    /// <param name="query">The question.</param>
    /// <param name="culture">An ISO code such as "vi".</param>
    public LandResult Search(LandQuery query, string culture)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(culture);
        using var sets = new FilterSets(_table, _orders, query, culture);
        var total = Bits.Count(sets.Result);
        var order = _orders.In(query.Sort, culture);
        var size = Math.Clamp(query.PageSize, 1, LandQuery.MaximumPageSize);
        var skipped = Skipped(query, order, sets.Result, size);
        return new LandResult
        {
            Plots = Page(order, sets.Result, skipped, Math.Min(size, total - skipped)),
            Total = total,
            Skipped = skipped,
            Facets = FacetCounter.Count(_table, sets, query, culture),
        };
    }

    /// <summary>The first plots that answer the question, in the order asked for, whatever its page; for maps and files.</summary>
    /// <param name="query">The question.</param>
    /// <param name="culture">An ISO code such as "vi".</param>
    /// <param name="limit">The most plots that are given.</param>
    public IReadOnlyList<PlotFacts> First(LandQuery query, string culture, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(culture);
        using var sets = new FilterSets(_table, _orders, query, culture);
        return Page(_orders.In(query.Sort, culture), sets.Result, 0, Math.Min(limit, Bits.Count(sets.Result)));
    }

    // Pages are cut before or after a plot, not at a number: a plot published meanwhile neither repeats nor hides another.
    private int Skipped(LandQuery query, ReadOnlySpan<int> order, ReadOnlySpan<ulong> result, int size)
    {
        if ((query.After ?? query.Before) is not { } edge || !_table.NumberOf.TryGetValue(edge, out var number))
        {
            return 0;
        }

        var position = order.IndexOf(number);
        var preceding = 0;
        foreach (var candidate in order[..position])
        {
            preceding += Bits.Test(result, candidate) ? 1 : 0;
        }

        return query.After is null ? Math.Max(0, preceding - size) : preceding + (Bits.Test(result, number) ? 1 : 0);
    }

    private PlotFacts[] Page(ReadOnlySpan<int> order, ReadOnlySpan<ulong> result, int skipped, int size)
    {
        var page = new PlotFacts[size];
        var (seen, taken) = (0, 0);
        foreach (var number in order)
        {
            if (taken == size)
            {
                break;
            }

            if (Bits.Test(result, number) && seen++ >= skipped)
            {
                page[taken++] = _table.Plots[number];
            }
        }

        return page;
    }
}
