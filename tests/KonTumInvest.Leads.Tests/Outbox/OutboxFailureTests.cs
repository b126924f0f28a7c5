using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Leads.Tests.Outbox;

public sealed class OutboxFailureTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Fact]
    public async Task RunOnceAsync_ServerRefusesOneRecipient_ParksThatMailAndSendsTheOther()
    {
        await using var smtp = new LoopbackSmtpServer();
        smtp.UnknownRecipients.Add("investor@sender.example");
        await using var host = await StartAsync(smtp.Settings);

        var run = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(new OutboxRun(Sent: 1, Parked: 1), run);
        var parked = Assert.Single(await MailsAsync(host), mail => mail.Status == MailStatus.Parked);
        Assert.Equal(("investor@sender.example", "smtp-550-5.1.1-recipient", null, 1), (parked.Recipient, parked.LastFailure, parked.DueAt, parked.Attempts));
        Assert.Equal(["industrial-parks@board.example"], Assert.Single(smtp.Received).Recipients);
    }

    [Fact]
    public async Task RunOnceAsync_ServerGreylists_DeliversAtTheNextTry()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Greylist };
        await using var host = await StartAsync(smtp.Settings);

        var first = await host.Outbox.RunOnceAsync(Token);
        var tooEarly = await host.Outbox.RunOnceAsync(Token);
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var second = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(new OutboxRun(Postponed: 2), first);
        Assert.Equal(new OutboxRun(), tooEarly);
        Assert.Equal(new OutboxRun(Sent: 2), second);
        Assert.All(await MailsAsync(host), mail => Assert.Equal((MailStatus.Sent, 2, null), (mail.Status, mail.Attempts, mail.LastFailure)));
    }

    [Fact]
    public async Task RunOnceAsync_ServerDown_WaitsThenParksAfterTheLastTry()
    {
        await using var host = await StartAsync(Unreachable(), ("Mail:Outbox:MaxAttempts", "2"), ("Mail:Smtp:ImmediateRetries", "0"));

        var first = await host.Outbox.RunOnceAsync(Token);
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var last = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal((new OutboxRun(Postponed: 2), new OutboxRun(Parked: 2)), (first, last));
        Assert.All(await MailsAsync(host), mail => Assert.Equal("socket-ConnectionRefused", mail.LastFailure));
        Assert.All(await MailsAsync(host), mail => Assert.Equal(host.Time.GetUtcNow(), mail.FinishedAt));
    }

    [Fact]
    public void PauseAfter_EachFailure_DoublesUpToTheLongest()
    {
        var outbox = new OutboxOptions();

        var pauses = Enumerable.Range(1, outbox.MaxAttempts - 1).Select(outbox.PauseAfter).ToArray();

        Assert.Equal([30, 60, 120], pauses.Take(3).Select(pause => pause.TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(4), pauses[^1]);
        Assert.InRange(pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause), TimeSpan.FromDays(2), TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task RunOnceAsync_ServerKeepsFailing_IsLeftAloneWithoutCountingTries()
    {
        await using var host = await StartAsync(Unreachable(), ("Mail:Smtp:ImmediateRetries", "5"), ("Mail:Smtp:RetryPause", "00:00:00.001"));

        var run = await host.Outbox.RunOnceAsync(Token);

        Assert.True(run.ServerLeftAlone);
        var mails = await MailsAsync(host);
        Assert.All(mails, mail => Assert.Equal((MailStatus.Waiting, 0), (mail.Status, mail.Attempts)));
        Assert.Contains(mails, mail => mail.LastFailure == "server-left-alone");
    }

    [Fact]
    public async Task RunOnceAsync_ServerSlow_GivesUpInTimeAndTriesAgainLater()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Slow };
        await using var host = await StartAsync(smtp.Settings, ("Mail:Smtp:Timeout", "00:00:00.500"), ("Mail:Smtp:ImmediateRetries", "0"));

        var slow = await host.Outbox.RunOnceAsync(Token);
        smtp.Behaviour = SmtpBehaviour.Accept;
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var quick = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(new OutboxRun(Postponed: 2), slow);
        Assert.Equal(new OutboxRun(Sent: 2), quick);
    }

    [Fact]
    public async Task RunOnceAsync_ConnectionDropsInTheMiddle_TriesAgainAtOnceThenLater()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.DropMidData };
        await using var host = await StartAsync(smtp.Settings, ("Mail:Smtp:ImmediateRetries", "1"), ("Mail:Smtp:RetryPause", "00:00:00.010"));

        var dropped = await host.Outbox.RunOnceAsync(Token);
        var connections = smtp.Connections;
        smtp.Behaviour = SmtpBehaviour.Accept;
        host.Time.Advance(TimeSpan.FromSeconds(30));
        var delivered = await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(new OutboxRun(Postponed: 2), dropped);
        Assert.Equal(4, connections);
        Assert.Equal(new OutboxRun(Sent: 2), delivered);
        Assert.Equal(2, smtp.Received.Count);
    }

    [Fact]
    public async Task RunOnceAsync_ConnectionDropsBeforeTheServerSaidYes_RepeatsTheMailUnderTheSameMessageId()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.DropAfterData };
        await using var host = await StartAsync(smtp.Settings, ("Mail:Smtp:ImmediateRetries", "0"));

        await host.Outbox.RunOnceAsync(Token);
        smtp.Behaviour = SmtpBehaviour.Accept;
        host.Time.Advance(TimeSpan.FromSeconds(30));
        await host.Outbox.RunOnceAsync(Token);

        Assert.Equal(4, smtp.Received.Count);
        Assert.Equal(2, smtp.Received.Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task RunOnceAsync_StoppedWhileSending_LeavesTheMailWaiting()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Slow };
        await using var host = await StartAsync(smtp.Settings);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Outbox.RunOnceAsync(stop.Token));

        Assert.All(await MailsAsync(host), mail => Assert.Equal(MailStatus.Waiting, mail.Status));
    }

    [Fact]
    public async Task RunOnceAsync_ServerRefusesOneInFive_DeliversEachMailOnceInTheEnd()
    {
        await using var smtp = new LoopbackSmtpServer { Behaviour = SmtpBehaviour.Greylist };
        await using var host = await StartAsync(smtp.Settings);
        for (var sender = 0; sender < 25; sender++)
        {
            await host.Enquiries.SubmitAsync(An.Enquiry() with { Email = $"sender{sender}@sender.example" }, Token);
        }

        for (var round = 0; round < 4; round++)
        {
            while ((await host.Outbox.RunOnceAsync(Token)).MoreDue)
            {
                // Batches follow at once while there may be more.
            }

            host.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.All(await MailsAsync(host), mail => Assert.Equal(MailStatus.Sent, mail.Status));
        Assert.Equal(52, smtp.Received.Count);
        Assert.Equal(52, smtp.Received.Select(mail => mail.Message.MessageId).Distinct().Count());
    }

    [Theory]
    [InlineData("Mail:FromAddress", "nobody", "Mail:FromAddress is not an e-mail address.")]
    [InlineData("Mail:Smtp:Port", "0", "Mail:Smtp:Port must be from 1 to 65535.")]
    [InlineData("Mail:Smtp:UserName", "board", "Mail:Smtp:UserName and Smtp:Password go together.")]
    [InlineData("Mail:Outbox:MaxAttempts", "0", "Outbox:MaxAttempts must be from 1 to 1000")]
    public async Task Options_WrongSetting_NameTheKey(string key, string value, string problem)
    {
        var settings = new Dictionary<string, string?> { [key] = value };

        await using var host = LeadsHost.Join(await TestSupport.Databases.TestDatabase.CreateAsync(DatabaseProvider.Sqlite), new(), settings);
        var error = Assert.ThrowsAny<Exception>(() => host.Services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealthAsync_MailParkedOrOverdue_IsDegraded()
    {
        await using var host = await StartAsync(new Dictionary<string, string?>());
        var check = ActivatorUtilities.CreateInstance<OutboxHealthCheck>(host.Services);

        var fresh = await check.CheckHealthAsync(new HealthCheckContext(), Token);
        host.Time.Advance(TimeSpan.FromMinutes(16));
        var overdue = await check.CheckHealthAsync(new HealthCheckContext(), Token);
        await host.Outbox.RunOnceAsync(Token);
        var sent = await check.CheckHealthAsync(new HealthCheckContext(), Token);

        Assert.Equal([HealthStatus.Healthy, HealthStatus.Degraded, HealthStatus.Healthy], new[] { fresh, overdue, sent }.Select(result => result.Status));
        Assert.Equal(2, overdue.Data["overdue"]);
    }

    private static async Task<LeadsHost> StartAsync(IReadOnlyDictionary<string, string?> smtp, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(smtp);
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);
        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);
        return host;
    }

    // Port 1 on loopback: nothing listens there.
    private static Dictionary<string, string?> Unreachable() =>
        new()
        {
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = "1",
            ["Mail:Smtp:Security"] = "None",
        };

    private static async Task<List<OutboxMail>> MailsAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Outbox.AsNoTracking().ToListAsync();
    }
}
