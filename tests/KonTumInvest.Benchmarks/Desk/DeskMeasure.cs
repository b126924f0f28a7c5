using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.TestSupport.Databases;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Desk;

/// <summary>
/// How long the lead desk takes to answer over HTTP at one connection, with ten thousand leads and with a million, and how long the same
/// questions take the database alone, asked in the same run by plain SQL.
/// </summary>
internal static class DeskMeasure
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Rounds = 300;

    // The runtime compiles the code of an answer in its final form during its first thousand or so; the database alone is warm at once.
    private const int WarmUp = 1_500;
    private const int RawWarmUp = 50;
    private const int ReportRounds = 10;
    private const int ListRounds = 50;
    private const double MostOfRaw = 10;
    private const double MostOfFew = 1.5;

    private const string Columns = """
        l."Id", l."Reference", l."Title", l."Summary", l."Kind", l."Source", l."Language", l."Country", l."OrganisationId", l."ContactId", l."UnitCode", l."OfficerKey", l."Stage",
        l."StageSince", l."SectorCode", l."AreaFrom", l."AreaTo", l."InvestmentAmount", l."InvestmentCurrency", l."Confidential", l."CreatedAt", l."LastActivityAt", l."DueAt", l."Sample",
        l."Version", o."Name", c."Name"
        """;

    private const string Joined = """leads_leads AS l LEFT JOIN leads_organisations AS o ON o."Id" = l."OrganisationId" JOIN leads_contacts AS c ON c."Id" = l."ContactId" """;

    private const string Visible = """l."MergedIntoId" IS NULL AND l."Confidential" = """;

    /// <param name="provider">The database.</param>
    /// <param name="count">Another number of leads than a million, for a quick look.</param>
    public static async Task RunAsync(DatabaseProvider provider, string[] count)
    {
        var many = count is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : Many;
        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new SiteFolder();
        var settings = new Dictionary<string, string>(database.Settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)))
        {
            ["Backoffice:FirstAdministrator:Email"] = DeskClient.Email,
            ["Backoffice:FirstAdministrator:Password"] = DeskClient.Password,
            ["Leads:ApiRequestsPerMinute"] = "10000",
        };
        await using var site = await MeasuredSite.StartAsync(folder, "/", settings);
        using var client = new DeskClient(site.Address);
        await client.SignInAsync();
        var units = JsonNode.Parse((await client.AskAsync("/lookups")).Answer)!["units"]!.AsArray().Select(unit => unit!["code"]!.GetValue<string>()).ToList();
        var desk = new FilledDesk(database);
        var few = await MeasureAsync(desk, client, provider, 1, Few, units, before: null);
        var program = await client.AddProgramAsync();
        await ListsAsync(client, program);
        await MeasureAsync(desk, client, provider, Few + 1, many, units, few);
        await ListsAsync(client, program);
    }

    /// <summary>The other lists, their first pages with what is counted of them.</summary>
    private static async Task ListsAsync(DeskClient client, string program)
    {
        var year = DateTime.UtcNow.AddYears(-1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        (string Name, string Path)[] lists =
        [
            ("organisations by name", "/organisations?order=name"),
            ("organisations, newest first", "/organisations?order=-created"),
            ("people by name", "/contacts?order=name"),
            ("people, newest first", "/contacts?order=-created"),
            ("leads of two stages and two countries", "?order=-activity&stage=New&stage=Screened&country=JP&country=KR"),
            ("leads of two countries nobody came from", "?order=-activity&country=FR&country=IT"),
            ("leads of two places", "?order=-created&place=place-3&place=place-4"),
            ("leads that wait for the investor", "?order=activity&waiting=true"),
        ];
        foreach (var (name, path) in lists)
        {
            await PrintAsync(name, async () => (await client.AskAsync(path)).Time);
        }

        await PrintAsync("leads changed within a year, for a program", () => client.AskAsProgramAsync(program, $"/leads?changedFrom={year}"));

        static async Task PrintAsync(string name, Func<Task<double>> ask)
        {
            await TimesAsync(ListRounds, ask);
            var times = await TimesAsync(ListRounds, ask);
            Print($"{name}: p50 {Percentile(times, 50):0.0} ms, longest {times[^1]:0.0} ms");
        }
    }

    private static async Task<IReadOnlyDictionary<string, double>> MeasureAsync(
        FilledDesk desk,
        DeskClient client,
        DatabaseProvider provider,
        int from,
        int to,
        IReadOnlyList<string> units,
        IReadOnlyDictionary<string, double>? before
    )
    {
        var clock = Stopwatch.StartNew();
        await desk.FillAsync(from, to, units);
        Print($"{provider}, {to:N0} leads, filled in {clock.Elapsed.TotalSeconds:0} s");
        await using var connection = await desk.OpenAsync();
        var no = provider == DatabaseProvider.Sqlite ? "0" : "false";
        var cursor = await MiddleAsync(connection, provider, desk, to);
        var word = (to / 2).ToString(CultureInfo.InvariantCulture);
        var match = provider == DatabaseProvider.Sqlite
            ? $"""SELECT t."LeadId" FROM leads_search JOIN leads_search_texts AS t ON t."Number" = leads_search.rowid WHERE leads_search MATCH '"cong" AND "{word}"'"""
            : $"""SELECT t."LeadId" FROM leads_search_texts AS t WHERE (t."Plain" LIKE '%cong%' OR t."Personal" LIKE '%cong%') AND (t."Plain" LIKE '%{word}%' OR t."Personal" LIKE '%{word}%')""";
        string Page(string where) => $"""SELECT {Columns} FROM {Joined} WHERE {Visible}{no} {where} ORDER BY l."LastActivityAt" DESC, l."Id" DESC LIMIT 51""";
        string Count(string where) => $"""SELECT l."Id" FROM leads_leads AS l WHERE {Visible}{no} {where} LIMIT 1001""";
        var found = $"""AND l."Id" IN ({match})""";
        var deep = provider == DatabaseProvider.Sqlite
            ? $"""AND (l."LastActivityAt" <= {cursor.Raw} AND (l."LastActivityAt" < {cursor.Raw} OR l."Id" < '{cursor.Id.ToString().ToUpperInvariant()}'))"""
            : $"""AND (l."LastActivityAt" <= to_timestamp({cursor.Raw} / 1000000.0) AND (l."LastActivityAt" < to_timestamp({cursor.Raw} / 1000000.0) OR l."Id" < '{cursor.Id}'))""";
        (string Name, string Path, string[] Raw)[] questions =
        [
            ("inbox, first page", "?order=-activity&take=50", [Page(string.Empty), Count(string.Empty)]),
            ("inbox, page in the middle", $"?order=-activity&take=50&cursor={cursor.Text}", [Page(deep)]),
            ("search", $"?order=-activity&take=50&q=cong%20{word}", [Page(found), Count(found)]),
        ];
        var highest = new Dictionary<string, double>();
        foreach (var (name, path, raw) in questions)
        {
            await TimesAsync(WarmUp, async () => (await client.AskAsync(path)).Time);
            await TimesAsync(RawWarmUp, () => RawAsync(connection, raw));
            var http = await TimesAsync(Rounds, async () => (await client.AskAsync(path)).Time);
            var alone = await TimesAsync(Rounds, () => RawAsync(connection, raw));
            var (high, bare) = (Percentile(http, 99), Percentile(alone, 99));
            highest[name] = high;
            Print($"{name}: p50 {Percentile(http, 50):0.0} ms, p99 {high:0.0} ms; the SQL alone p50 {Percentile(alone, 50):0.0} ms, p99 {bare:0.0} ms: {high / bare:0.0} times");
            Goal($"p99 at most {MostOfRaw} times the SQL alone", high <= MostOfRaw * bare);
            if (before is not null && name != "search")
            {
                Print($"{high / before[name]:0.00} times what it is at {Few:N0} leads");
                Goal($"p99 at most {MostOfFew} times what it is at {Few:N0}", high <= MostOfFew * before[name]);
            }
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var (name, start) in new[] { ("a month", today.AddMonths(-1)), ("a year", today.AddYears(-1)), ("five years", today.AddYears(-5)) })
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/reports?from={start:yyyy-MM-dd}&to={today:yyyy-MM-dd}");
            await client.AskAsync(path);
            var times = await TimesAsync(ReportRounds, async () => (await client.AskAsync(path)).Time);
            Print($"report of {name}: p50 {Percentile(times, 50):0} ms, longest {times[^1]:0} ms");
        }

        return highest;
    }

    private static async Task<(string Text, string Raw, Guid Id)> MiddleAsync(DbConnection connection, DatabaseProvider provider, FilledDesk desk, int count)
    {
        await using var command = connection.CreateCommand();
        var moment = provider == DatabaseProvider.Sqlite ? "\"LastActivityAt\"" : "(extract(epoch FROM \"LastActivityAt\") * 1000000)::bigint";
        command.CommandText = $"""SELECT {moment}, CAST("Id" AS text) FROM leads_leads WHERE "Id" = {desk.Key("01900000", (count / 2).ToString(CultureInfo.InvariantCulture))}""";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var (microseconds, id) = (reader.GetInt64(0), Guid.Parse(reader.GetString(1)));
        var cursor = new LeadCursor(DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond), null, id);
        return (cursor.ToString(), microseconds.ToString(CultureInfo.InvariantCulture), id);
    }

    private static async Task<double> RawAsync(DbConnection connection, IEnumerable<string> statements)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double[]> TimesAsync(int rounds, Func<Task<double>> ask)
    {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            times[round] = await ask();
        }

        return [.. times.Order()];
    }
}
