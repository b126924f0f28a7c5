using KonTumInvest.Benchmarks.Sites;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Pages;

/// <summary>
/// What a profile page costs the server in processor time, against a bare endpoint that sends the same bytes. Both are processes of
/// their own and take turns, so that whatever else the machine does falls on both.
/// </summary>
internal static class PageCostMeasure
{
    private const int Rounds = 5;
    private const int CheapRequests = 10_000;
    private const int DearRequests = 1_000;
    private const int MostWarmUps = 60;
    private const int SettledAfter = 5;
    private const double MostUncached = 4;
    private const double MostCached = 1.4;

    // Each request then makes its page anew.
    private static readonly Dictionary<string, string> KeepNothing = new() { ["Pages:Keep"] = "false" };

    public static async Task RunAsync()
    {
        using var folder = new SiteFolder();
        double uncached;
        await using (var site = await MeasuredSite.StartAsync(folder, ParkPage.Path, KeepNothing))
        {
            uncached = await CompareAsync(folder, site, "br", cached: false);
            await CompareAsync(folder, site, "identity", cached: false);
        }

        double cached;
        await using (var site = await MeasuredSite.StartAsync(folder, ParkPage.Path))
        {
            cached = await CompareAsync(folder, site, "br", cached: true);
            await CompareAsync(folder, site, "identity", cached: true);
        }

        Goal($"made anew, at most {MostUncached} times the bare endpoint", uncached <= MostUncached);
        Goal($"kept, at most {MostCached} times the bare endpoint", cached <= MostCached);
    }

    private static async Task<double> CompareAsync(SiteFolder folder, MeasuredSite site, string encoding, bool cached)
    {
        using var reader = new PageReader(site, encoding);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, BareEndpoint.BodyFile), await reader.BodyAsync(ParkPage.Path));
        await using var bare = await MeasuredSite.StartAsync([typeof(BareEndpoint).Assembly.Location, BareEndpoint.Command], folder.FullName, "/");
        using var bareReader = new PageReader(bare, encoding);
        var requests = cached ? CheapRequests : DearRequests;

        await WarmUpAsync(() => reader.CostAsync(requests, ParkPage.Path));
        await WarmUpAsync(() => bareReader.CostAsync(CheapRequests, "/"));
        var costs = new List<(double Site, double Bare)>();
        for (var round = 0; round < Rounds; round++)
        {
            var ofBare = await bareReader.CostAsync(CheapRequests, "/");
            var ofSite = await reader.CostAsync(requests, ParkPage.Path);
            costs.Add((ofSite.TotalMicroseconds, ofBare.TotalMicroseconds));
        }

        var ratios = costs.Select(cost => cost.Site / cost.Bare).Order().ToArray();
        Print(
            $"{(cached ? "kept" : "made anew")}, {encoding}: {Median(costs.Select(cost => cost.Site)):0} us against {Median(costs.Select(cost => cost.Bare)):0} us of processor time a request, {Median(ratios):0.00} times ({ratios[0]:0.00} to {ratios[^1]:0.00} in {Rounds} rounds)"
        );
        return Median(ratios);
    }

    // The runtime compiles the code in its final form meanwhile, which takes a page made anew some ten thousand requests and as much processor
    // time again. It is over when the cost has stopped falling.
    private static async Task WarmUpAsync(Func<Task<TimeSpan>> round)
    {
        var (least, sinceLeast) = (TimeSpan.MaxValue, 0);
        for (var count = 0; count < MostWarmUps && sinceLeast < SettledAfter; count++)
        {
            var cost = await round();
            (least, sinceLeast) = cost < least ? (cost, 0) : (least, sinceLeast + 1);
        }
    }

    private static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 50);
}
