using System.Diagnostics;
using System.Globalization;
using KonTumInvest.Benchmarks.Enquiries;
using KonTumInvest.Benchmarks.Sites;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Mail;
using static KonTumInvest.Benchmarks.Report;

namespace KonTumInvest.Benchmarks.Mailbox;

/// <summary>Ten thousand mails from a real IMAP server, read by the running site, which is killed three times meanwhile.</summary>
internal static class MailboxMeasure
{
    private const int Many = 10_000;
    private const int InAThread = 5;
    private const int Kills = 3;
    private const double LeastPerSecond = 50;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <param name="provider">The database.</param>
    /// <param name="count">Another number of mails than ten thousand, for a quick look.</param>
    public static async Task RunAsync(DatabaseProvider provider, string[] count)
    {
        var mailCount = count is [var typed] ? int.Parse(typed, CultureInfo.InvariantCulture) : Many;
        await using var imap = await DovecotServer.StartAsync();
        for (var number = 0; number < mailCount; number++)
        {
            imap.Deliver(Mail(number));
        }

        await using var database = await TestDatabase.CreateAsync(provider);
        using var folder = new SiteFolder();
        var settings = database
            .Settings.Concat(imap.Settings())
            .Append(new("Leads:Inbound:PollInterval", "00:00:01"))
            .Append(new("Leads:Inbound:Lease", "00:00:31"))
            .ToDictionary(setting => setting.Key, setting => setting.Value!);
        var (timed, reading, processor) = (0L, TimeSpan.Zero, TimeSpan.Zero);
        for (var run = 0; run <= Kills; run++)
        {
            await using var site = await MeasuredSite.StartAsync(folder, OpenedForm.Path, settings);
            var until = run == Kills ? mailCount : mailCount / (Kills + 1) * (run + 1);
            var (mails, time, spent) = await ReadAsync(database, site, until);
            (timed, reading, processor) = (timed + mails, reading + time, processor + spent);
            if (run < Kills)
            {
                await site.KillAsync();
            }
        }

        var (stored, distinct) = (await CountAsync(database, "COUNT(*)"), await CountAsync(database, "COUNT(DISTINCT \"ContentSha256\")"));
        var rate = timed / reading.TotalSeconds;
        Print($"{provider}: {stored:N0} mails stored, {distinct:N0} different, {Kills} kills, {timed:N0} of them timed in {reading.TotalSeconds:0.0} s, {rate:0} a second, {processor.TotalMilliseconds / timed:0.0} ms of processor time each");
        Goal("none lost and none twice", stored == mailCount && distinct == mailCount);
        Goal($"at least {LeastPerSecond} a second", rate >= LeastPerSecond);
    }

    // Timed from the first mail that is seen to be stored by this process: before it, the lease of the one that was killed runs out.
    private static async Task<(long Mails, TimeSpan Time, TimeSpan Processor)> ReadAsync(TestDatabase database, MeasuredSite site, int until)
    {
        var begun = await CountAsync(database, "COUNT(*)");
        var patience = Stopwatch.StartNew();
        Stopwatch? clock = null;
        var before = TimeSpan.Zero;
        for (var counted = begun; counted < until; )
        {
            if (patience.Elapsed > Longest)
            {
                throw new TimeoutException($"Only {counted} mails were stored.");
            }

            await Task.Delay(Look);
            counted = await CountAsync(database, "COUNT(*)");
            if (clock is null && counted > begun)
            {
                (begun, clock, before) = (counted, Stopwatch.StartNew(), site.ProcessorTime);
            }
            else if (counted >= until)
            {
                return (counted - begun, clock!.Elapsed, site.ProcessorTime - before);
            }
        }

        return (0, TimeSpan.Zero, TimeSpan.Zero);
    }

    private static byte[] Mail(int number)
    {
        var (thread, place) = (number / InAThread, number % InAThread);
        var first = $"first{thread.ToString(CultureInfo.InvariantCulture)}@sender.example";
        var from = $"person{thread.ToString(CultureInfo.InvariantCulture)}@sender.example";
        var id = place == 0 ? first : $"next{number.ToString(CultureInfo.InvariantCulture)}@sender.example";
        var body = $"Kính gửi Ban Quản lý,\n\nChúng tôi quan tâm đến đất công nghiệp, thư số {number.ToString(CultureInfo.InvariantCulture)}.\n\nTrân trọng.";
        return place switch
        {
            0 => WireText.Mail(id, from, "Hỏi về đất công nghiệp", body),
            4 when thread % 2 == 0 => WireText.Mail(id, from, "Vắng mặt", body, "Auto-Submitted: auto-replied", $"In-Reply-To: <{first}>"),
            4 => WireText.Mail(id, "news@list.example", "Bản tin", body, "Precedence: bulk"),
            _ => WireText.Mail(id, from, "Re: Hỏi về đất công nghiệp", body, $"In-Reply-To: <{first}>"),
        };
    }

    private static Task<long> CountAsync(TestDatabase database, string what) =>
        MeasuredDatabase.NumberAsync(database, $"SELECT {what} FROM leads_mails WHERE \"Direction\" = 'In'");
}
