using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Index;

/// <summary>
/// The plots of an index, numbered by place and then by code, so that each place is one run of numbers, and the sets and word lists that
/// filters are made of.
/// </summary>
internal sealed class PlotTable
{
    private readonly Dictionary<string, PlaceRun[]> _placesByName;
    private readonly Dictionary<string, (SectorFacts Sector, ulong[] Set)[]> _sectorsByName;

    public PlotTable(IEnumerable<PlotFacts> plots)
    {
        Places =
        [
            .. plots
                .GroupBy(plot => plot.Place.Key)
                .Select(PlaceRun.Of)
                .OrderBy(run => run.Place.Kind)
                .ThenBy(run => run.Place.Code, StringComparer.Ordinal)
                .ThenBy(run => run.Place.Key),
        ];
        Plots = new PlotFacts[Places.Sum(run => run.Plots.Length)];
        CodeKeys = new string[Plots.Length];
        var next = 0;
        foreach (var run in Places)
        {
            run.Plots.CopyTo(Plots, next);
            run.CodeKeys.CopyTo(CodeKeys, next);
            (run.Start, run.End) = (next, next += run.Plots.Length);
        }

        NumberOf = new Dictionary<Guid, int>(Plots.Length);
        for (var number = 0; number < Plots.Length; number++)
        {
            NumberOf[Plots[number].Key] = number;
        }

        Words = Bits.WordsFor(Plots.Length);
        Statuses = [.. Enum.GetValues<PlotStatus>().Select(status => SetOf(plot => plot.Status == status))];
        Readiness = [.. Enum.GetValues<PlotReadiness>().Select(kind => SetOf(plot => plot.Readiness.Contains(kind)))];
        Samples = SetOf(plot => plot.IsSample);
        Real = SetOf(plot => !plot.IsSample);
        Cultures = Plots
            .SelectMany(plot => plot.Name.Cultures)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(culture => culture, culture => SetOf(plot => plot.Name.TryGet(culture, out _)), StringComparer.OrdinalIgnoreCase);
        _placesByName = Cultures.Keys.ToDictionary(culture => culture, ByName, StringComparer.OrdinalIgnoreCase);
        Sectors = SectorSets();
        _sectorsByName = Cultures.Keys.ToDictionary(culture => culture, SectorsByName, StringComparer.OrdinalIgnoreCase);
        PlotWords = new WordIndex(Plots.SelectMany((plot, number) => WordsOf(plot).Select(word => (word, number))), Plots.Length);
        PlaceWords = new WordIndex(Places.SelectMany((run, number) => WordsOf(run.Place).Select(word => (word, number))), Places.Count);
    }

    public PlotFacts[] Plots { get; }

    /// <summary>What plots are ordered by when they are ordered by code.</summary>
    public string[] CodeKeys { get; }

    public IReadOnlyList<PlaceRun> Places { get; }

    public Dictionary<Guid, int> NumberOf { get; }

    /// <summary>Length of a set.</summary>
    public int Words { get; }

    /// <summary>By the number of the status.</summary>
    public ulong[][] Statuses { get; }

    /// <summary>By the number of the kind of readiness.</summary>
    public ulong[][] Readiness { get; }

    public ulong[] Samples { get; }

    public ulong[] Real { get; }

    /// <summary>The plots published in each language.</summary>
    public Dictionary<string, ulong[]> Cultures { get; }

    public IReadOnlyList<(SectorFacts Sector, ulong[] Set)> Sectors { get; }

    public WordIndex PlotWords { get; }

    /// <summary>Its numbers are those of <see cref="Places"/>.</summary>
    public WordIndex PlaceWords { get; }

    /// <summary>The words a plot itself is found by. A code is found as it is split and as it is written: "A1-02" by "a1", "02" and "a102".</summary>
    private static IEnumerable<string> WordsOf(PlotFacts plot)
    {
        var code = Index.Words.Of(plot.Code).ToArray();
        return plot.Name.All.SelectMany(Index.Words.Of).Concat(code).Append(string.Concat(code));
    }

    /// <summary>The words all plots of a place are found by.</summary>
    private static IEnumerable<string> WordsOf(PlaceFacts place) => place.Name.All.Concat(place.Communes).SelectMany(Index.Words.Of);

    /// <summary>Places in the order of their names in this language.</summary>
    public IReadOnlyList<PlaceRun> PlacesIn(string culture) => _placesByName.TryGetValue(culture, out var places) ? places : Places;

    /// <summary>Sectors in the order of their names in this language.</summary>
    public IReadOnlyList<(SectorFacts Sector, ulong[] Set)> SectorsIn(string culture) =>
        _sectorsByName.TryGetValue(culture, out var sectors) ? sectors : Sectors;

    private PlaceRun[] ByName(string culture)
    {
        var names = StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true);
        return [.. Places.OrderBy(run => run.Place.Name.For(culture), names)];
    }

    private (SectorFacts Sector, ulong[] Set)[] SectorsByName(string culture)
    {
        var names = StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true);
        return [.. Sectors.OrderBy(entry => entry.Sector.Name.For(culture), names)];
    }

    private ulong[] SetOf(Func<PlotFacts, bool> holds)
    {
        var set = new ulong[Words];
        for (var number = 0; number < Plots.Length; number++)
        {
            if (holds(Plots[number]))
            {
                Bits.Add(set, number);
            }
        }

        return set;
    }

    private List<(SectorFacts Sector, ulong[] Set)> SectorSets()
    {
        var sectors = new Dictionary<string, (SectorFacts Sector, ulong[] Set)>(StringComparer.Ordinal);
        for (var number = 0; number < Plots.Length; number++)
        {
            foreach (var sector in Plots[number].Sectors)
            {
                if (!sectors.TryGetValue(sector.Code, out var entry))
                {
                    sectors[sector.Code] = entry = (sector, new ulong[Words]);
                }

                Bits.Add(entry.Set, number);
            }
        }

        return [.. sectors.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];
    }

    /// <summary>A place and the run of numbers its plots have.</summary>
    internal sealed class PlaceRun(PlaceFacts place, PlotFacts[] plots, string[] codeKeys)
    {
        public PlaceFacts Place => place;

        public PlotFacts[] Plots => plots;

        public string[] CodeKeys => codeKeys;

        public int Start { get; set; }

        public int End { get; set; }

        public static PlaceRun Of(IGrouping<Guid, PlotFacts> plots)
        {
            var inKeyOrder = plots.OrderBy(plot => plot.Key).ToArray();
            var codeKeys = Array.ConvertAll(inKeyOrder, plot => CodeOrder.KeyOf(plot.Code));
            var order = Enumerable.Range(0, inKeyOrder.Length).OrderBy(i => codeKeys[i], StringComparer.Ordinal).ToArray();
            return new PlaceRun(
                inKeyOrder[0].Place,
                Array.ConvertAll(order, i => inKeyOrder[i]),
                Array.ConvertAll(order, i => codeKeys[i])
            );
        }
    }
}
