using System.Data.Common;
using System.Globalization;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;

namespace KonTumInvest.Benchmarks.Desk;

/// <summary>
/// Many leads, written by the database itself and row by row as the product stores them: spread over five years, twenty officers and the units,
/// stages, sources and countries there are.
/// </summary>
internal sealed class FilledDesk(TestDatabase database)
{
    private const long Years = 5;
    private const long MicrosecondsOfYear = 365L * 24 * 3600 * 1_000_000;

    private bool OnSqlite => database.Provider == DatabaseProvider.Sqlite;

    /// <summary>The moment at which the newest lead came in, in microseconds.</summary>
    public static long Newest { get; } = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1_000;

    public Task<DbConnection> OpenAsync() => MeasuredDatabase.OpenAsync(database);

    /// <summary>Adds leads up to the number.</summary>
    public async Task FillAsync(int from, int to, IReadOnlyList<string> units)
    {
        await using var connection = await OpenAsync();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var statement in Statements(from, to, units))
            {
                await using var command = connection.CreateCommand();
                (command.CommandText, command.Transaction, command.CommandTimeout) = (statement, transaction, 0);
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        await using var analyze = connection.CreateCommand();
        (analyze.CommandText, analyze.CommandTimeout) = (OnSqlite ? "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;" : "VACUUM ANALYZE;", 0);
        await analyze.ExecuteNonQueryAsync();
    }

    /// <summary>The key of the lead of a number, as SQL.</summary>
    public string Key(string group, string number) =>
        OnSqlite
            ? $"printf('{group}-0000-7000-8000-%012X', {number})"
            : $"('{group}-0000-7000-8000-' || lpad(to_hex(({number})::bigint), 12, '0'))::uuid";

    private IEnumerable<string> Statements(int from, int to, IReadOnlyList<string> units)
    {
        string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
        var rows = OnSqlite
            ? $"(WITH RECURSIVE n(i) AS (SELECT {Number(from)} UNION ALL SELECT i + 1 FROM n WHERE i < {Number(to)}) SELECT i FROM n)"
            : $"(SELECT i::bigint FROM generate_series({Number(from)}, {Number(to)}) AS g(i))";
        // Older ones are denser, so that adding a million to ten thousand leaves the newest where they are.
        var step = Years * MicrosecondsOfYear / to;
        string Moment(string expression) => OnSqlite ? $"({expression})" : $"to_timestamp(({expression}) / 1000000.0)";
        var created = $"{Number(Newest)} - i * {Number(step)}";
        var day = OnSqlite ? $"date(({created}) / 1000000 + 25200, 'unixepoch')" : $"(to_timestamp((({created}) / 1000000) + 25200) AT TIME ZONE 'UTC')::date";
        string False() => OnSqlite ? "0" : "false";
        string One(IReadOnlyList<string> values, int divisor) =>
            $"CASE (i / {Number(divisor)}) % {Number(values.Count)} {string.Concat(values.Select((value, index) => $"WHEN {Number(index)} THEN '{value}' "))}END";
        string[] stages = ["New", "Acknowledged", "Screened", "ProposalSent", "SiteVisit", "Negotiating", "ApprovedInPrinciple", "Licensed", "UnderConstruction", "Operating", "Lost", "Lost"];
        var stage = One(stages, 1);
        var source = One(["WebForm", "Mail", "Telephone", "Visitor", "Event"], 3);
        var country = One(["VN", "JP", "KR", "CN", "SG", "TH", "DE", "US", "LA", "TW"], 7);
        var sector = One(["wood", "pharma", "food", "energy"], 11);
        var unit = One([.. units], 5);
        var officer = Key("01a00000", "i % 20 + 1");
        var (lead, contact, organisation) = (Key("01900000", "i"), Key("01910000", "i"), Key("01920000", "i"));
        yield return $"""
            INSERT INTO leads_organisations ("Id", "Name", "NameFolded", "Country", "CreatedAt", "Version")
            SELECT {organisation}, 'Công ty Số ' || i, 'so ' || i, 'VN', {Moment(created)}, 0 FROM {rows} AS numbers
            """;
        yield return $"""
            INSERT INTO leads_contacts ("Id", "OrganisationId", "Name", "NameFolded", "Email", "EmailNormalized", "Country", "Language", "CreatedAt", "Version")
            SELECT {contact}, {organisation}, 'Người Thứ ' || i, 'nguoi thu ' || i, 'person' || i || '@sender.example', 'person' || i || '@sender.example', 'VN', 'vi', {Moment(created)}, 0
            FROM {rows} AS numbers
            """;
        yield return $"""
            INSERT INTO leads_leads ("Id", "Reference", "Title", "Kind", "Source", "Language", "Country", "OrganisationId", "ContactId", "UnitCode", "OfficerKey", "Stage",
              "StageSince", "SectorCode", "AreaFrom", "InvestmentAmount", "InvestmentCurrency", "Confidential", "CreatedAt", "ChangedAt", "LastActivityAt", "DueAt", "Sample", "Version")
            SELECT {lead}, 'KT-2020-' || {(OnSqlite ? "printf('%07d', i)" : "lpad(i::text, 7, '0')")}, 'Công ty Số ' || i || ': Khu công nghiệp', 'Land', {source}, 'vi', {country}, {organisation},
              {contact}, {unit}, {officer}, {stage}, {Moment(created)}, {sector}, (i % 50 + 1) * 1000000, (i % 90 + 1) * 10000000, 'USD', {False()}, {Moment(created)}, {Moment(created)}, {Moment(created)},
              CASE WHEN i % 12 < 7 THEN {Moment($"{created} + 172800000000")} END, {False()}, 0
            FROM {rows} AS numbers
            """;
        yield return $"""
            INSERT INTO leads_lead_subjects ("Id", "LeadId", "Kind", "Key", "Code", "NameVi", "PlaceCode", "Sample")
            SELECT {Key("01930000", "i")}, {lead}, 'Park', {Key("01940000", "i % 30 + 1")}, 'place-' || (i % 30), 'Khu số ' || (i % 30), 'place-' || (i % 30), {False()} FROM {rows} AS numbers
            """;
        yield return $"""
            INSERT INTO leads_facts ("LeadId", "Day", "UnitCode", "OfficerKey", "Confidential", "Stage", "Reached", "Source", "Country", "SectorCode", "Area", "Amount", "Currency",
              "FirstMinutes", "FirstKept", "Answered", "OnTime", "Complete", "Relevant", "FollowedUp", "Score", "Reviewed")
            SELECT {lead}, {day}, {unit}, {officer}, {False()}, {stage}, i % 10, {source}, {country}, {sector}, (i % 50 + 1) * 10000, (i % 90 + 1) * 100000, 'USD',
              (i * 7919) % 3000, {(OnSqlite ? "(i * 7919) % 3000 < 480" : "((i * 7919) % 3000 < 480)")}, 2, 2, 1, 1, 1, 70, {False()}
            FROM {rows} AS numbers
            """;
        yield return $"""
            INSERT INTO leads_pauses ("Id", "LeadId", "From", "To", "Reason")
            SELECT {Key("01950000", "i")}, {lead}, {Moment(created)}, CASE WHEN i % 100 <> 3 THEN {Moment($"{created} + 86400000000")} END, 'Chờ hồ sơ' FROM {rows} AS numbers WHERE i % 4 = 3
            """;
        yield return $"""
            INSERT INTO leads_search_texts ("LeadId", "Plain", "Personal")
            SELECT {lead}, 'kt-2020-' || i || ' cong ty so ' || i || ' khu cong nghiep', 'nguoi thu ' || i || ' person' || i || '@sender.example' FROM {rows} AS numbers
            """;
    }
}
