using System.Diagnostics;
using System.Globalization;
using System.Net;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Mail;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Enquiries;

/// <summary>
/// Enquiries sent over 32 connections at once to the running site on either database, while the outbox sends their mails to a real SMTP server.
/// Every guard of the form is on; only its limits are raised by settings, since one machine stands for many investors.
/// </summary>
internal static class EnquiryMeasure
{
    private const int Connections = 32;
    private const int Many = 3_000;
    private const int WarmUp = 500;
    private const double MostOfMedian = 5;

    /// <param name="provider">The database.</param>
    /// <param name="count">Another number of enquiries than three thousand, for a quick look.</param>
    public static async Task RunAsync(DatabaseProvider provider, string[] count)
    {
        var enquiryCount = count is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : Many;
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var smtp = new LoopbackSmtpServer();
        using var folder = new SiteFolder();
        await using var site = await MeasuredSite.StartAsync(
            folder,
            OpenedForm.Path,
            new Dictionary<string, string>(database.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
            {
                ["Enquiries:MinSecondsToFill"] = "0",
                ["Enquiries:MaxPerAddressInTenMinutes"] = "10000",
                ["Mail:Smtp:Host"] = IPAddress.Loopback.ToString(),
                ["Mail:Smtp:Port"] = smtp.Port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Smtp:Security"] = "None",
            }
        );
        using var client = new HttpClient(
            new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = site.Address,
        };
        var forms = await EachAsync(Enumerable.Range(0, WarmUp + enquiryCount), number => OpenedForm.OpenAsync(client, number));
        await EachAsync(forms.Take(WarmUp), form => form.SendAsync(client));

        var before = site.ProcessorTime;
        var clock = Stopwatch.StartNew();
        var answers = await EachAsync(forms.Skip(WarmUp), form => TimedAsync(form, client));
        clock.Stop();
        var processor = (site.ProcessorTime - before) / enquiryCount;
        var times = answers.Select(answer => answer.Time.TotalMilliseconds).Order().ToArray();
        var failed = answers.Count(answer => answer.Status != HttpStatusCode.SeeOther);
        var stored = await MeasuredDatabase.NumberAsync(database, "SELECT COUNT(*) FROM leads_enquiries") - WarmUp;
        var (median, high) = (Percentile(times, 50), Percentile(times, 99));

        Print(
            $"{provider}: {enquiryCount:N0} enquiries at {Connections} connections in {clock.Elapsed.TotalSeconds:0.0} s, {enquiryCount / clock.Elapsed.TotalSeconds:0} a second: {failed} failed, {stored:N0} stored"
        );
        Print(
            $"p50 {median:0} ms, p95 {Percentile(times, 95):0} ms, p99 {high:0} ms ({high / median:0.0} times p50), longest {times[^1]:0} ms"
        );
        Print($"processor time per enquiry: {processor.TotalMilliseconds:0.0} ms; mails that arrived meanwhile: {smtp.Received.Count:N0}");
        Goal("no enquiry fails", failed == 0 && stored == enquiryCount);
        Goal($"p99 at most {MostOfMedian} times p50", high <= MostOfMedian * median);
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Time)> TimedAsync(OpenedForm form, HttpClient client)
    {
        var start = Stopwatch.GetTimestamp();
        var status = await form.SendAsync(client);
        return (status, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Runs an act for each item, as many at once as there are connections.</summary>
    private static async Task<List<TResult>> EachAsync<T, TResult>(IEnumerable<T> items, Func<T, Task<TResult>> act)
    {
        var results = new System.Collections.Concurrent.ConcurrentBag<TResult>();
        await Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (item, _) => results.Add(await act(item))
        );
        return [.. results];
    }
}
