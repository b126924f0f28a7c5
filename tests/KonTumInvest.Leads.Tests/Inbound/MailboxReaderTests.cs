using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Inbound;

/// <summary>What is read of the mailbox and kept.</summary>
public sealed class MailboxReaderTests : MailboxTest
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Run_StoresEveryMailOnce_AndLeavesThemOnTheServer(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, Imap.Settings());
        Deliver(5);
        Imap.Deliver([0, 1, 2]);

        var first = await RunAsync(host);
        var second = await RunAsync(host);
        Deliver(1, from: 10);
        var third = await RunAsync(host);

        Assert.Equal([6, 0, 1], [first.Stored, second.Stored, third.Stored]);
        Assert.Equal(7, await CountAsync(host));
        Assert.Equal(7, Imap.Count());
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AProcessKilledBetweenFetchAndStore_LosesNothing_AndDoublesNothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        Deliver(4);
        Imap.Deliver(Reply("killed@x.example"));
        Deliver(4, from: 4);
        await using (var dying = LeadsHost.Join(database, time, Imap.Settings(), services => services.AddSingleton<IMeetingReplies>(new Killed())))
        {
            await dying.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
            await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(dying));
            Assert.Equal(4, await CountAsync(dying));
        }

        await using var next = LeadsHost.Join(database, time, Imap.Settings());
        var tooEarly = await RunAsync(next);
        time.Advance(TimeSpan.FromMinutes(4));
        var run = await RunAsync(next);

        Assert.Equal(MailboxRun.Elsewhere, tooEarly);
        Assert.Equal((5, 0), (run.Stored, run.StoredBefore));
        Assert.Equal(9, await CountAsync(next));
    }

    [Fact]
    public async Task AConnectionThatDropsAnywhere_LosesNothing_AndDoublesNothing()
    {
        await using var proxy = new DroppingProxy(Imap.Port);
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, Imap.Settings(proxy.Port));
        Deliver(12);
        var dropped = 0;

        for (var cut = 40; cut < 40_000 && await CountAsync(host) < 12; cut += 211)
        {
            proxy.CutAfter = cut;
            try
            {
                await RunAsync(host);
            }
            catch (Exception error) when (error is IOException or MailKit.ProtocolException or MailKit.ServiceNotConnectedException or MailKit.CommandException or ObjectDisposedException)
            {
                dropped++;
            }
        }

        proxy.CutAfter = long.MaxValue;
        await RunAsync(host);

        Assert.True(dropped > 5, $"Only {dropped} connections were dropped.");
        Assert.Equal(12, await CountAsync(host));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task NewNumbers_ReadTheFolderAgain_AndKnowEveryMail(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider, Imap.Settings());
        Deliver(4);
        Imap.Deliver("Subject: khong co ma\r\n\r\nx"u8.ToArray());
        await RunAsync(host);
        var before = await FolderAsync(host);
        await Imap.ForgetNumbersAsync();
        Deliver(1, from: 20);

        var run = await RunAsync(host);

        Assert.NotEqual(before.UidValidity, (await FolderAsync(host)).UidValidity);
        Assert.Equal((1, 5), (run.Stored, run.StoredBefore));
        Assert.Equal(6, await CountAsync(host));
    }

    [Fact]
    public async Task OfTwoNodes_OneReads()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var one = LeadsHost.Join(database, time, Imap.Settings());
        await one.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        await using var other = LeadsHost.Join(database, time, Imap.Settings());
        Deliver(2);
        var owner = Guid.CreateVersion7();

        await one.Service<MailboxReader>().RunOnceAsync("INBOX", owner, CancellationToken.None);
        Deliver(1, from: 5);
        var elsewhere = await RunAsync(other);
        var own = await one.Service<MailboxReader>().RunOnceAsync("INBOX", owner, CancellationToken.None);

        Assert.Equal(MailboxRun.Elsewhere, elsewhere);
        Assert.Equal(1, own.Stored);
    }

    [Fact]
    public async Task ALargeMail_IsItsHeader_AndNoticedInTriage()
    {
        var settings = Imap.Settings();
        settings["Leads:Inbound:MaxBytes"] = "20000";
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);
        Imap.Deliver(WireText.Mail("large@x.example", subject: "Ban ve", body: new string('x', 50_000)));

        await RunAsync(host);

        await using var database = await host.OpenAsync();
        Assert.Equal(Leads.Inbound.Triage.TriageReason.TooLarge, (await database.Triage.SingleAsync()).Reason);
        Assert.Equal("Ban ve", (await database.Mails.SingleAsync()).Subject);
        Assert.InRange((await database.RawMails.SingleAsync()).Bytes.Length, 50, 2_000);
    }

    [Fact]
    public async Task AMailOfNearlyFiftyMegabytes_IsKeptWhole_AndALargerOneIsItsHeader()
    {
        const int Mega = 1024 * 1024;
        var settings = Imap.Settings();
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);
        string Lines(int bytes) => string.Concat(Enumerable.Repeat($"{new string('x', 998)}\r\n", bytes / 1_000));
        Imap.Deliver(WireText.Mail("whole@x.example", "a@x.example", subject: "Ho so day du", body: Lines(49 * Mega)));
        Imap.Deliver(WireText.Mail("larger@x.example", "b@x.example", subject: "Ho so qua lon", body: Lines(52 * Mega)));

        await RunAsync(host);

        await using var database = await host.OpenAsync();
        var mails = await database.Mails.OrderBy(mail => mail.Subject).Select(mail => new { mail.Subject, mail.TextBody.Length, Raw = database.RawMails.Where(raw => raw.MailId == mail.Id).Select(raw => raw.Bytes.Length).Single() }).ToListAsync();
        Assert.Equal(["Ho so day du", "Ho so qua lon"], mails.Select(mail => mail.Subject));
        Assert.InRange(mails[0].Raw, 48 * Mega, 50 * Mega);
        Assert.InRange(mails[0].Length, 1, Leads.Inbound.Reading.MimeReading.TextMaxLength);
        Assert.InRange(mails[1].Raw, 50, 2_000);
        Assert.Equal(Leads.Inbound.Triage.TriageReason.TooLarge, (await database.Triage.SingleAsync()).Reason);
    }

    [Fact]
    public async Task WhatIsStored_MovesToTheFolderForIt()
    {
        await Imap.MakeFolderAsync("Stored");
        var settings = Imap.Settings();
        settings["Leads:Inbound:MoveTo"] = "Stored";
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);
        Deliver(3);

        await RunAsync(host);

        Assert.Equal((0, 3), (Imap.Count(), Imap.Count("Stored")));
        Assert.Equal(3, await CountAsync(host));
    }

    private static byte[] Reply(string id) =>
        WireText.Mail(id, body: "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR", headers: ["Content-Type: text/calendar; method=REPLY; charset=utf-8"]);

    /// <summary>Ends the process, as far as a test can, after the mail was fetched and before it is committed.</summary>
    private sealed class Killed : IMeetingReplies
    {
        public Task<Guid?> TakeAsync(DeskTransaction transaction, MeetingReply reply) => throw new OperationCanceledException("killed");
    }
}
