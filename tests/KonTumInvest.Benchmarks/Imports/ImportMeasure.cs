using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Benchmarks.Desk;
using KonTumInvest.Benchmarks.Enquiries;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Imports;

/// <summary>
/// A list of a hundred thousand rows uploaded, checked, brought in and taken back by the running site, which is killed in the middle of bringing it
/// in, while enquiries are sent and leads are opened beside it.
/// </summary>
internal static class ImportMeasure
{
    private const int Many = 100_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <param name="provider">The database.</param>
    /// <param name="count">Another number of rows than a hundred thousand, for a quick look.</param>
    public static async Task RunAsync(DatabaseProvider provider, string[] count)
    {
        var rows = count is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : Many;
        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new SiteFolder();
        foreach (var name in (string[])["danh-sach.csv", "danh-sach.xlsx"])
        {
            await MeasureAsync(database, folder, name, rows);
        }
    }

    private static async Task MeasureAsync(TestDatabase database, SiteFolder folder, string name, int rows)
    {
        var mark = Path.GetExtension(name)[1..];
        var file = GeneratedList.Write(name, mark, rows);
        Print($"{database.Provider}, {name}: {rows:N0} rows, {Megabytes(file.Length):0.0} MB");
        string id;
        await using (var site = await StartAsync(database, folder))
        {
            using var desk = await DeskAsync(site);
            var (time, answer) = await desk.SendAsync(HttpMethod.Post, "/imports", new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } });
            id = JsonNode.Parse(answer)!["id"]!.GetValue<string>();
            Print($"uploaded and read through in {time / 1000:0.0} s; most memory {Megabytes(site.PeakMemory):0} MB");
            var view = await FindAsync(desk, id);
            await StageAsync(
                "checked",
                rows,
                site,
                desk,
                () => desk.SendAsync(HttpMethod.Put, $"/imports/{id}/plan", JsonContent.Create(new { plan = view["plan"], expectedVersion = view["version"] })),
                async () => Has(await FindAsync(desk, id), "checked")
            );
            view = await FindAsync(desk, id);
            await StageAsync(
                "half brought in",
                rows / 2,
                site,
                desk,
                () => desk.SendAsync(HttpMethod.Post, $"/imports/{id}/run", JsonContent.Create(new { expectedVersion = view["version"] })),
                async () => Count(await FindAsync(desk, id), "imported") >= rows / 2
            );
            await site.KillAsync();
        }

        await using (var site = await StartAsync(database, folder))
        {
            using var desk = await DeskAsync(site);
            await StageAsync("the rest brought in after a kill", rows / 2, site, desk, () => Task.CompletedTask, async () => Has(await FindAsync(desk, id), "finished"));
            var view = await FindAsync(desk, id);
            var (imported, skipped, wrong) = (Count(view, "imported"), Count(view, "skipped"), Count(view, "wrong"));
            var leads = await MeasuredDatabase.NumberAsync(database, $"""SELECT COUNT(*) FROM leads_leads WHERE "Source" = 'Import'""");
            Print($"{imported:N0} imported, {skipped:N0} left out as duplicates, {wrong:N0} wrong; {leads:N0} leads");
            Goal("each row is a lead once, a duplicate or wrong", imported + skipped + wrong == rows && leads == imported && Count(view, "failed") == 0);
            await StageAsync("taken back", rows, site, desk, () => desk.SendAsync(HttpMethod.Post, $"/imports/{id}/undo", content: null), async () => Has(await FindAsync(desk, id), "undone"));
            var left = await MeasuredDatabase.NumberAsync(database, $"""SELECT COUNT(*) FROM leads_leads WHERE "Source" = 'Import'""");
            Goal("nothing of it is left", left == 0);
        }
    }

    private static async Task StageAsync(string name, int rows, MeasuredSite site, DeskClient desk, Func<Task> begin, Func<Task<bool>> reached)
    {
        using var investor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        using var colleague = await DeskAsync(site);
        var (clock, processor) = (Stopwatch.StartNew(), site.ProcessorTime);
        await begin();
        var bystanders = Bystanders.Begin(investor, colleague);
        await using (bystanders)
        {
            while (!await reached())
            {
                if (clock.Elapsed > Longest)
                {
                    throw new TimeoutException($"The list was not {name} in time.");
                }

                await Task.Delay(Look);
            }
        }

        var used = (site.ProcessorTime - processor) / rows;
        Print($"{name} in {clock.Elapsed.TotalSeconds:0} s, {rows / clock.Elapsed.TotalSeconds:0} rows a second, {used.TotalMilliseconds:0.0} ms of processor time each; most memory {Megabytes(site.PeakMemory):0} MB");
        foreach (var (act, times) in new[] { ("an enquiry", bystanders.Enquiries), ("a lead typed in", bystanders.Leads) })
        {
            Print($"  meanwhile {times.Length} times {act}: p50 {Percentile(times, 50):0} ms, p99 {Percentile(times, 99):0} ms, longest {times[^1]:0} ms");
        }
    }

    private static Task<MeasuredSite> StartAsync(TestDatabase database, SiteFolder folder) =>
        MeasuredSite.StartAsync(
            folder,
            OpenedForm.Path,
            new Dictionary<string, string>(database.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
            {
                ["Backoffice:FirstAdministrator:Email"] = DeskClient.Email,
                ["Backoffice:FirstAdministrator:Password"] = DeskClient.Password,
                ["Enquiries:MinSecondsToFill"] = "0",
                ["Enquiries:MaxPerAddressInTenMinutes"] = "10000",
            }
        );

    private static async Task<DeskClient> DeskAsync(MeasuredSite site)
    {
        var client = new DeskClient(site.Address);
        await client.SignInAsync();
        return client;
    }

    private static async Task<JsonNode> FindAsync(DeskClient desk, string id) => JsonNode.Parse((await desk.AskAsync($"/imports/{id}")).Answer)!;

    private static bool Has(JsonNode view, string state) => view["state"]!.GetValue<string>().Equals(state, StringComparison.OrdinalIgnoreCase);

    private static int Count(JsonNode view, string state) =>
        view["counts"]!["states"]!.AsObject().FirstOrDefault(pair => pair.Key.Equals(state, StringComparison.OrdinalIgnoreCase)).Value?.GetValue<int>() ?? 0;
}
