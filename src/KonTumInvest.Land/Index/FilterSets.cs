using System.Buffers;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Index;

/// <summary>
/// The filters of one question as sets. Filters whose choices are alternatives are kept apart, so that each can be left out when its own
/// choices are counted; the rest are one set.
/// </summary>
internal sealed class FilterSets : IDisposable
{
    private const int Alternatives = 4;
    private readonly PlotTable _table;
    private readonly ulong[] _rented;
    private readonly bool[] _set = new bool[Alternatives];

    public FilterSets(PlotTable table, PlotOrders orders, LandQuery query, string culture)
    {
        _table = table;
        _rented = ArrayPool<ulong>.Shared.Rent(table.Words * (Alternatives + 3));
        FillCommon(orders, query, culture);
        foreach (var place in query.Places)
        {
            AddPlace(Alternative(Filter.Place), place);
        }

        foreach (var status in query.Statuses)
        {
            Bits.Or(Alternative(Filter.Status), table.Statuses[(int)status]);
        }

        foreach (var code in query.Sectors)
        {
            var chosen = Alternative(Filter.Sector);
            if (table.Sectors.FirstOrDefault(entry => entry.Sector.Code == code).Set is { } sector)
            {
                Bits.Or(chosen, sector);
            }
        }

        if (query.Sample is { } sample)
        {
            Bits.Or(Alternative(Filter.Sample), sample ? table.Samples : table.Real);
        }

        Combine(leftOut: null, Part(Alternatives + 1));
    }

    /// <summary>A filter whose choices are alternatives.</summary>
    public enum Filter
    {
        Place,
        Status,
        Sector,
        Sample,
    }

    /// <summary>The plots that pass all filters.</summary>
    public ReadOnlySpan<ulong> Result => Part(Alternatives + 1);

    /// <summary>The plots that pass all filters but this one. Valid until the next call.</summary>
    public ReadOnlySpan<ulong> Without(Filter filter)
    {
        if (!_set[(int)filter])
        {
            return Result;
        }

        var set = Part(Alternatives + 2);
        Combine(filter, set);
        return set;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_rented);

    private void FillCommon(PlotOrders orders, LandQuery query, string culture)
    {
        var common = Part(Alternatives);
        if (!_table.Cultures.TryGetValue(culture, out var published))
        {
            common.Clear();
            return;
        }

        published.CopyTo(common);
        foreach (var kind in query.Readiness)
        {
            Bits.And(common, _table.Readiness[(int)kind]);
        }

        // Result's place is free until the end and serves for what is only needed once.
        var passing = Part(Alternatives + 1);
        if (query.MinimumSquareMetres is not null || query.MaximumSquareMetres is not null)
        {
            passing.Clear();
            Bits.Add(passing, orders.AreaBetween(query.MinimumSquareMetres, query.MaximumSquareMetres));
            Bits.And(common, passing);
        }

        foreach (var word in Words.Of(query.Text).Take(LandQuery.MaximumTerms))
        {
            passing.Clear();
            AddWord(passing, word);
            Bits.And(common, passing);
        }
    }

    private void AddWord(Span<ulong> set, string word)
    {
        _table.PlotWords.AddMatches(word, set);
        var places = new ulong[Bits.WordsFor(_table.Places.Count)];
        _table.PlaceWords.AddMatches(word, places);
        for (var number = 0; number < _table.Places.Count; number++)
        {
            if (Bits.Test(places, number))
            {
                Bits.AddRange(set, _table.Places[number].Start, _table.Places[number].End);
            }
        }
    }

    private void AddPlace(Span<ulong> set, string code)
    {
        foreach (var run in _table.Places)
        {
            if (run.Place.Code == code)
            {
                Bits.AddRange(set, run.Start, run.End);
            }
        }
    }

    private void Combine(Filter? leftOut, Span<ulong> target)
    {
        Part(Alternatives).CopyTo(target);
        for (var filter = 0; filter < Alternatives; filter++)
        {
            if (_set[filter] && (Filter)filter != leftOut)
            {
                Bits.And(target, Part(filter));
            }
        }
    }

    private Span<ulong> Alternative(Filter filter)
    {
        var part = Part((int)filter);
        if (!_set[(int)filter])
        {
            part.Clear();
            _set[(int)filter] = true;
        }

        return part;
    }

    private Span<ulong> Part(int number) => _rented.AsSpan(number * _table.Words, _table.Words);
}
