using KonTumInvest.Benchmarks.Sites;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Start;

/// <summary>How long the site takes from the start of its process to the first page, and what memory it takes, with 10,000 documents.</summary>
internal static class StartMeasure
{
    private const int DocumentCount = 10_000;
    private const int Starts = 3;
    private const int LongestSeconds = 15;
    private const int MostMegabytes = 400;

    public static async Task RunAsync()
    {
        using var folder = new SiteFolder();
        await using (var first = await MeasuredSite.StartAsync(folder, ParkPage.Path))
        {
            Print($"empty database, with loading the starter content: {Of(first)}");
        }

        await using (var few = await MeasuredSite.StartAsync(folder, ParkPage.Path))
        {
            Print($"starter content: {Of(few)}");
        }

        await CopiedDocuments.FillAsync(folder.ConnectionString, DocumentCount);
        var slowest = TimeSpan.Zero;
        var most = 0L;
        for (var start = 0; start < Starts; start++)
        {
            await using var site = await MeasuredSite.StartAsync(folder, ParkPage.Path);
            Print($"{DocumentCount:N0} published documents: {Of(site)}");
            slowest = site.TimeToFirstPage > slowest ? site.TimeToFirstPage : slowest;
            most = Math.Max(most, site.PeakMemory);
        }

        Goal($"first page within {LongestSeconds} s", slowest.TotalSeconds <= LongestSeconds);
        Goal($"at most {MostMegabytes} MB", Megabytes(most) <= MostMegabytes);
    }

    private static string Of(MeasuredSite site) =>
        FormattableString.Invariant(
            $"first page after {site.TimeToFirstPage.TotalSeconds:0.0} s, processor {site.ProcessorTime.TotalSeconds:0.0} s, memory {Megabytes(site.Memory):0} MB, at most {Megabytes(site.PeakMemory):0} MB"
        );
}
