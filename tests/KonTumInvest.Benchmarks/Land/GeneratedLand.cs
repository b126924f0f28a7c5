using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Queries;

namespace KonTumInvest.Benchmarks.Land;

/// <summary>Made-up plots and questions, the same in every run.</summary>
internal static class GeneratedLand
{
    private const int PlaceCount = 60;
    private const int SectorCount = 24;
    private static readonly string[] _typed =
    [
        "lô a1",
        "khu công nghiệp 7",
        "plot b12",
        "dak to 12",
        "commune 3",
        "l",
        "a",
        "cum 44 lo",
        "c3-017",
    ];

    public static IReadOnlyList<PlotFacts> Plots(int count)
    {
        var random = new Random(20261123);
        var places = Enumerable.Range(0, PlaceCount).Select(Place).ToArray();
        var sectors = Enumerable.Range(0, SectorCount).Select(Sector).ToArray();
        return [.. Enumerable.Range(0, count).Select(number => Plot(number, places[random.Next(PlaceCount)], sectors, random))];
    }

    /// <summary>Questions from "everything" to "all filters at once", with every order and with pages deep inside.</summary>
    public static IReadOnlyList<LandQuery> Questions(int count, IReadOnlyList<PlotFacts> plots)
    {
        var random = new Random(1840);
        return [.. Enumerable.Range(0, count).Select(_ => Question(random, plots))];
    }

    private static LandQuery Question(Random random, IReadOnlyList<PlotFacts> plots)
    {
        var least = random.Next(0, 8);
        return new LandQuery
        {
            Places = Sometimes() ? [$"place-{random.Next(PlaceCount)}", $"place-{random.Next(PlaceCount)}"] : [],
            Statuses = Sometimes() ? [PlotStatus.Available, PlotStatus.Reserved] : [],
            Sectors = Sometimes() ? [$"sector-{random.Next(SectorCount)}", $"sector-{random.Next(SectorCount)}"] : [],
            Readiness = Sometimes() ? [PlotReadiness.ServicedRoad, PlotReadiness.ServicedPower] : [],
            MinimumArea = Sometimes() ? least : null,
            MaximumArea = Sometimes() ? least + random.Next(1, 12) : null,
            Sample = Sometimes() ? random.Next(2) == 0 : null,
            Text = Sometimes() ? _typed[random.Next(_typed.Length)] : null,
            Sort = (LandSort)random.Next(4),
            After = Sometimes() ? plots[random.Next(plots.Count)].Key : null,
        };

        bool Sometimes() => random.Next(3) == 0;
    }

    private static PlotFacts Plot(int number, PlaceFacts place, SectorFacts[] sectors, Random random)
    {
        var code = $"{(char)('A' + random.Next(6))}{random.Next(1, 30)}-{number:000}";
        return new PlotFacts
        {
            Key = Guid.CreateVersion7(),
            Code = code,
            Place = place,
            Name = Texts($"Lô {code}", $"Plot {code}"),
            Url = Texts($"/vi/{code}", $"/en/{code}"),
            Area = random.Next(50) == 0 ? null : random.Next(2_000, 200_000),
            Status = (PlotStatus)random.Next(3),
            Readiness = [.. Enum.GetValues<PlotReadiness>().Where(_ => random.Next(2) == 0)],
            Sectors = [.. random.GetItems(sectors, random.Next(0, 4)).Distinct()],
            IsSample = random.Next(4) == 0,
        };
    }

    private static PlaceFacts Place(int number) =>
        new()
        {
            Key = Guid.CreateVersion7(),
            Code = $"place-{number}",
            Kind = (PlaceKind)(number % 3),
            Name = Texts($"Khu công nghiệp {number}", $"Industrial park {number}"),
            Url = Texts($"/vi/{number}", $"/en/{number}"),
            Communes = [$"Xã Đăk Tô {number}", $"Commune {number}"],
        };

    private static SectorFacts Sector(int number) =>
        new(Guid.CreateVersion7(), $"sector-{number}", Texts($"Ngành {number}", $"Sector {number}"));

    private static CultureTexts Texts(string vi, string en) => new([new("vi", vi), new("en", en)]);
}
