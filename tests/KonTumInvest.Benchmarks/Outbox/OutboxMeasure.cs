using System.Diagnostics;
using System.Globalization;
using KonTumInvest.Benchmarks.Enquiries;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Mail;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Outbox;

/// <summary>
/// Five thousand mails sent by the running site to an SMTP server that puts off one recipient in five at first and knows one in a hundred not at
/// all; then as many again while the site is killed three times.
/// </summary>
internal static class OutboxMeasure
{
    private const int Mails = 5_000;
    private const int PutOffOneIn = 5;
    private const int UnknownOneIn = 100;
    private const int Kills = 3;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    public static async Task RunAsync(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new SiteFolder();
        await MeasureAsync("undisturbed", database, folder, from: 1, kills: 0);
        await MeasureAsync($"with {Kills} kills", database, folder, Mails + 1, Kills);
    }

    private static async Task MeasureAsync(string name, TestDatabase database, SiteFolder folder, int from, int kills)
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Greylist, GreylistOneIn = PutOffOneIn };
        var numbers = Enumerable.Range(from, Mails).ToList();
        var unknown = numbers.Where(number => number % UnknownOneIn == 0).ToList();
        foreach (var number in unknown)
        {
            smtp.UnknownRecipients.Add(Recipient(number));
        }

        var settings = database
            .Settings.Concat(smtp.Settings)
            .Append(new("Mail:Outbox:PollInterval", "00:00:01"))
            .Append(new("Mail:Outbox:FirstPause", "00:00:02"))
            .Append(new("Mail:Outbox:Claim", "00:00:10"))
            .ToDictionary(setting => setting.Key, setting => setting.Value!);

        // The first start makes the tables; the mails lie in them when the next one looks.
        await (await MeasuredSite.StartAsync(folder, OpenedForm.Path, settings)).DisposeAsync();
        await MeasuredDatabase.ChangeAsync(database, Insert(database.Provider, from, Mails));
        var (sent, sending, processor) = (0, TimeSpan.Zero, TimeSpan.Zero);
        for (var run = 0; run <= kills; run++)
        {
            await using var site = await MeasuredSite.StartAsync(folder, OpenedForm.Path, settings);
            var (begun, clock, before) = (smtp.Received.Count, Stopwatch.StartNew(), site.ProcessorTime);
            var until = run < kills ? Mails / (kills + 1) * (run + 1) : Mails - unknown.Count;
            await WaitAsync(() => Task.FromResult(smtp.Received.Count >= until));
            (sent, sending, processor) = (sent + smtp.Received.Count - begun, sending + clock.Elapsed, processor + site.ProcessorTime - before);
            if (run < kills)
            {
                await site.KillAsync();
            }
            else
            {
                await WaitAsync(async () => await CountAsync(database, "Waiting") + await CountAsync(database, "Sending") == 0);
            }
        }

        var received = smtp.Received.CountBy(mail => mail.Message.MessageId ?? string.Empty).ToDictionary();
        var parked = await CountAsync(database, "Parked");
        await MeasuredDatabase.ChangeAsync(database, "DELETE FROM leads_outbox");
        var again = received.Values.Sum(times => times - 1);
        Print(
            $"{database.Provider}, {name}: {received.Count:N0} of {Mails:N0} mails delivered, {again} of them again under the same Message-ID, {parked} parked; {sent / sending.TotalSeconds:0} a second, {processor.TotalMilliseconds / sent:0.0} ms of processor time each"
        );
        Goal("each is delivered or parked", received.Count == Mails - unknown.Count && parked == unknown.Count);
        Goal("none is delivered twice, save the one in whose handing over the site was killed", again <= kills);
    }

    private static async Task WaitAsync(Func<Task<bool>> reached)
    {
        var patience = Stopwatch.StartNew();
        while (!await reached())
        {
            if (patience.Elapsed > Longest)
            {
                throw new TimeoutException("The mails were not sent in time.");
            }

            await Task.Delay(Look);
        }
    }

    private static Task<long> CountAsync(TestDatabase database, string status) =>
        MeasuredDatabase.NumberAsync(database, $"SELECT COUNT(*) FROM leads_outbox WHERE \"Status\" = '{status}'");

    private static string Recipient(int number) => $"person{number.ToString(CultureInfo.InvariantCulture)}@sender.example";

    private static string Insert(DatabaseProvider provider, int from, int count)
    {
        var onSqlite = provider == DatabaseProvider.Sqlite;
        var (first, last) = (from.ToString(CultureInfo.InvariantCulture), (from + count - 1).ToString(CultureInfo.InvariantCulture));
        var numbers = onSqlite
            ? $"(WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}) SELECT i FROM n)"
            : $"(SELECT i::bigint FROM generate_series({first}, {last}) AS g(i))";
        var key = onSqlite ? "printf('01950000-0000-7000-8000-%012X', i)" : "('01950000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        var moment = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var now = onSqlite ? $"{moment}000" : $"to_timestamp({moment} / 1000.0)";
        return $"""
            INSERT INTO leads_outbox ("Id", "Kind", "MessageId", "Recipient", "Subject", "TextBody", "HtmlBody", "WithAttachments", "CreatedAt", "Status", "DueAt", "Attempts")
            SELECT {key}, 'Notice', 'notice' || i || '@kontuminvest.example', 'person' || i || '@sender.example', 'Thông báo số ' || i, 'Kính gửi Quý nhà đầu tư.',
              '<p>Kính gửi Quý nhà đầu tư.</p>', {(onSqlite ? "0" : "false")}, {now}, 'Waiting', {now}, 0
            FROM {numbers} AS numbers
            """;
    }
}
