using FsCheck;
using FsCheck.Fluent;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Land.Tests.Index;

/// <summary>Random plots and a random question about them.</summary>
public sealed record LandCase(IReadOnlyList<PlotFacts> Plots, LandQuery Query, string Culture);

/// <summary>Generates small sets of plots whose values often coincide, so that every filter has something on both of its sides.</summary>
public static class LandCases
{
    private static readonly PlaceFacts[] Places = [Tests.Plots.SaoMai, Tests.Plots.BoY, Tests.Plots.DakHa];
    private static readonly SectorFacts[] Sectors = [Tests.Plots.Wood, Tests.Plots.Herbs];
    private static readonly decimal?[] Areas = [null, 0, 5_000, 9_999.5m, 10_000, 20_000, 150_000];
    private static readonly decimal?[] Bounds = [null, null, null, 0, 0.5m, 1, 2, 5_000, 10_000];
    private static readonly string?[] Texts =
    [
        null,
        null,
        null,
        "lo",
        "plot a",
        "sao mai",
        "SÀO MÃI a1",
        "bo y",
        "b10",
        "dak ha",
        "po y",
        "a1",
        "zzz",
        "Hoà",
    ];

    public static Arbitrary<LandCase> Case() => Arb.From(Cases);

    private static Gen<PlotFacts> Plot =>
        from place in Gen.Elements(Places)
        from letter in Gen.Elements("A", "B", "C-")
        from number in Gen.Choose(1, 12)
        from area in Gen.Elements(Areas)
        from status in Gen.Elements(Enum.GetValues<PlotStatus>())
        from readiness in Gen.SubListOf(Enum.GetValues<PlotReadiness>())
        from sectors in Gen.SubListOf(Sectors)
        from sample in Gen.Elements(true, false)
        from cultures in Gen.Elements<string[]>(["vi", "en"], ["vi"], ["en"])
        select Tests.Plots.Plot($"{letter}{number}", place, area) with
        {
            Status = status,
            Readiness = [.. readiness],
            Sectors = [.. sectors],
            IsSample = sample,
            Name = new CultureTexts(
                cultures.Select(culture =>
                    KeyValuePair.Create(culture, culture == "vi" ? $"Lô {letter}{number}" : $"Plot {letter}{number}")
                )
            ),
        };

    private static Gen<LandQuery> Query =>
        from places in Gen.SubListOf("sao-mai", "bo-y", "dak-ha", "gone")
        from statuses in Gen.SubListOf(Enum.GetValues<PlotStatus>())
        from sectors in Gen.SubListOf("wood", "herbs")
        from readiness in Gen.Elements<PlotReadiness[]>(
            [],
            [],
            [PlotReadiness.Cleared],
            [PlotReadiness.ServicedRoad, PlotReadiness.ServicedPower]
        )
        from least in Gen.Elements(Bounds)
        from greatest in Gen.Elements(Bounds)
        from unit in Gen.Elements(Enum.GetValues<AreaUnit>())
        from sample in Gen.Elements<bool?>(null, null, true, false)
        from text in Gen.Elements(Texts)
        from sort in Gen.Elements(Enum.GetValues<LandSort>())
        from size in Gen.Choose(1, 8)
        from empty in Gen.Choose(0, 15)
        select new LandQuery
        {
            // Each filter is left alone half of the time; all set at once would let hardly a plot through.
            Places = (empty & 1) == 0 ? [] : [.. places],
            Statuses = (empty & 2) == 0 ? [] : [.. statuses],
            Sectors = (empty & 4) == 0 ? [] : [.. sectors],
            Readiness = [.. readiness],
            MinimumArea = least,
            MaximumArea = greatest,
            Unit = unit,
            Sample = sample,
            Text = (empty & 8) == 0 ? null : text,
            Sort = sort,
            PageSize = size,
        };

    private static Gen<LandCase> Cases =>
        // The larger sets have places that fill several machine words.
        from count in Gen.Frequency((4, Gen.Choose(0, 90)), (1, Gen.Choose(400, 700)))
        from plots in Gen.ListOf(Plot, count)
        from query in Query
        from culture in Gen.Elements("vi", "en", "fr")
        select new LandCase([.. plots], query, culture);
}
