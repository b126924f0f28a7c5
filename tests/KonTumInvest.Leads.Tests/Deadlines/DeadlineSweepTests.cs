using KonTumInvest.Data;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Deadlines;

/// <summary>As <see cref="LeadClockTests"/>: due on Tuesday 24 November at 10:30.</summary>
public sealed class DeadlineSweepTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunOnceAsync_TellsTheOfficerThenTheManagerThenTheDirector_EachOnceAlsoOnTwoNodes(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(At("2026-11-23 10:00"));
        await using var host = LeadsHost.Join(store, time);
        await using var other = LeadsHost.Join(store, time);
        await host.Service<LeadsDatabase>().MigrateAsync(Token);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "industrial-parks");
        await host.Staff.HireAsync(host, "manager-elsewhere", DeskRole.Manager, "clusters");
        await host.Staff.HireAsync(host, "director", DeskRole.Director);
        other.Staff.People.AddRange(host.Staff.People);
        var lead = await host.OpenLeadAsync();

        async Task<IReadOnlyList<string>> SweepAsync(string moment)
        {
            host.GoTo(moment);
            await Task.WhenAll(
                Task.Run(() => host.Service<DeadlineSweep>().RunOnceAsync(Token)),
                Task.Run(() => other.Service<DeadlineSweep>().RunOnceAsync(Token))
            );
            return await host.NoticesAsync();
        }

        const string reminded = "officer: Sắp đến hạn: trả lời lần đầu";
        const string managed = "manager: Quá hạn: trả lời lần đầu";
        Assert.Empty(await SweepAsync("2026-11-24 08:29"));
        Assert.Equal([reminded], await SweepAsync("2026-11-24 08:31"));
        Assert.Equal([reminded], await SweepAsync("2026-11-24 10:30"));
        Assert.Equal([reminded, managed], await SweepAsync("2026-11-24 10:31"));
        Assert.Equal([reminded, managed, "director: Quá hạn: trả lời lần đầu"], await SweepAsync("2026-11-25 17:01"));
        Assert.Equal(3, (await SweepAsync("2026-11-26 09:00")).Count);

        await using var database = await host.OpenAsync();
        var mail = await database.Outbox.FirstAsync(row => row.Kind == MailKind.Notice);
        Assert.Contains(lead.Reference.ToString(), mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Thử nghiệm", mail.TextBody + mail.Subject, StringComparison.Ordinal);
        Assert.Equal(3, await database.Audit.CountAsync(entry => entry.SubjectType == nameof(LeadClock)));
    }

    [Fact]
    public async Task RunOnceAsync_AnsweredInTime_TellsNobody()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        host.GoTo("2026-11-23 16:00");
        await host.AnswerAsync(lead.Id);

        host.GoTo("2026-11-25 09:00");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);

        Assert.Empty(await host.NoticesAsync());
    }

    [Fact]
    public async Task RunOnceAsync_OfficerAway_RemindsTheDeputyAsWell()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var officer = await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var deputy = await host.Staff.HireAsync(host, "deputy", DeskRole.Officer, "clusters");
        await host.OpenLeadAsync();
        await using (var database = await host.OpenAsync())
        {
            var row = await database.Officers.SingleAsync(stored => stored.Id == officer.Key);
            (row.AbsentFrom, row.DeputyKey) = (new DateOnly(2026, 11, 24), deputy.Key);
            await database.SaveChangesAsync();
        }

        host.GoTo("2026-11-24 08:31");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);

        Assert.Equal(["deputy", "officer"], (await host.NoticesAsync()).Select(notice => notice.Split(':')[0]).Order());
    }

    [Fact]
    public async Task RunOnceAsync_ConfidentialLead_TellsOnlyThoseItNames()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var officer = await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        var actor = new DeskActor { Key = officer.Key, Role = DeskRole.Officer };
        Assert.True((await host.Service<LeadService>().RestrictAsync(lead.Id, [], lead.Version, actor, Token)).Succeeded);

        host.GoTo("2026-11-24 10:31");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);

        Assert.Equal(["officer: Quá hạn: trả lời lần đầu"], await host.NoticesAsync());
    }

    [Fact]
    public async Task RunOnceAsync_LeadsFromBeforeTheClocks_AreShownOverdueAndMailedToNobody()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "industrial-parks");
        var lead = await host.OpenLeadAsync();
        await using (var database = await host.OpenAsync())
        {
            await database.Clocks.ExecuteDeleteAsync();
        }

        host.GoTo("2026-12-20 09:00");
        await host.HearAsync(lead.Id);
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);

        Assert.Empty(await host.NoticesAsync());
        Assert.Equal("2026-11-24 10:30", await host.DueAsync(lead.Id));
    }
}
