using System.Text.Json.Nodes;
using KonTumInvest.Data;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Extensions.Time.Testing;
using static KonTumInvest.Leads.Tests.Clock.Moments;

namespace KonTumInvest.Leads.Tests.Rules;

public sealed class ServiceRulesTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SaveCalendar_ADayAnnouncedLate_MovesRunningDeadlinesOnEveryNode(DatabaseProvider provider)
    {
        await using var store = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(At("2026-11-23 10:00"));
        await using var host = LeadsHost.Join(store, time);
        await using var other = LeadsHost.Join(store, time);
        await host.Service<LeadsDatabase>().MigrateAsync(Token);
        await host.Staff.HireAsync(host, "officer", DeskRole.Officer, "industrial-parks");
        var (running, answered) = (await host.OpenLeadAsync(), await host.OpenLeadAsync());
        host.GoTo("2026-11-24 08:31");
        await host.AnswerAsync(answered.Id);
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);
        var closed = other.Service<RulesInUse>().Current.Calendar.With(Day("2026-11-24", CalendarDayKind.PublicHoliday)).Value.ToJson();
        Assert.False(await other.Service<RulesWatch>().RunOnceAsync(Token));

        var saved = await host.Service<ServiceRules>().SaveCalendarAsync(closed, 0, "Thông báo đột xuất", DeskActor.System, Token);

        Assert.True(saved.Succeeded);
        Assert.True(await other.Service<RulesWatch>().RunOnceAsync(Token));
        Assert.False(other.Service<CalendarInUse>().Current.IsWorkingDay(new DateOnly(2026, 11, 24)));
        Assert.Equal(2, await other.Service<ClockRecount>().RunOnceAsync(Token));
        Assert.Equal(0, await host.Service<ClockRecount>().RunOnceAsync(Token));
        Assert.Equal("2026-11-25 10:30", await host.DueAsync(running.Id));
        Assert.Equal("2026-12-08 17:00", await host.DueAsync(answered.Id));

        // What was answered was judged by the calendar of its day.
        Assert.Equal(At("2026-11-24 10:30"), (await host.ClockAsync(answered.Id, ServiceStep.FirstResponse)).DueAt);

        // The new due moment is reminded of, too.
        host.GoTo("2026-11-25 08:31");
        await host.Service<DeadlineSweep>().RunOnceAsync(Token);
        Assert.Equal(2, (await host.NoticesAsync()).Count);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Save_FromAnOlderReading_IsRefused(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var rules = host.Service<ServiceRules>();
        var json = (await rules.CalendarAsync(Token)).Value.ToJson();

        var results = await Task.WhenAll(
            Task.Run(() => rules.SaveCalendarAsync(json, 0, null, DeskActor.System, Token)),
            Task.Run(() => rules.SaveCalendarAsync(json, 0, null, DeskActor.System, Token))
        );

        Assert.Equal(RuleErrors.ChangedMeanwhile, Assert.Single(results, result => !result.Succeeded).Errors[0]);
        Assert.Equal(1, (await rules.CalendarAsync(Token)).Number);
    }

    [Fact]
    public async Task SaveTargets_ShorterOnes_HoldForWhatRuns()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var lead = await host.OpenLeadAsync();
        var rules = host.Service<ServiceRules>();
        var targets = (await rules.TargetsAsync(Token)).Value;

        Assert.True((await rules.SaveTargetsAsync(With(targets, EnquiryKind.Land, ServiceStep.FirstResponse, "4 working hours"), 0, null, DeskActor.System, Token)).Succeeded);
        await host.Service<ClockRecount>().RunOnceAsync(Token);

        Assert.Equal("2026-11-23 16:00", await host.DueAsync(lead.Id));
        Assert.Equal(1, (await rules.TargetsAsync(Token)).Number);
    }

    [Theory]
    [InlineData("2 working days", true)]
    [InlineData("1 working day", true)]
    [InlineData("3 working days", false)]
    [InlineData("4 working hours", false)] // which is longer would depend on the calendar
    public async Task SaveTargets_OfTheLaw_CannotBeLonger(string within, bool allowed)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<ServiceRules>();
        var targets = (await rules.TargetsAsync(Token)).Value;

        var saved = await rules.SaveTargetsAsync(With(targets, EnquiryKind.PersonalData, ServiceStep.FirstResponse, within), 0, null, DeskActor.System, Token);

        Assert.Equal(allowed ? null : "rules.statutory-longer", saved.Succeeded ? null : saved.Errors[0].Code);
    }

    [Fact]
    public async Task SaveTargets_OfTheLaw_CannotBePausedOrTakenOutOrDeclaredOurs()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<ServiceRules>();
        var targets = (await rules.TargetsAsync(Token)).Value;
        var law = targets.Kinds.Single(kind => kind.Kind == EnquiryKind.PersonalData);
        KindTargets[] tries =
        [
            law with { Statutory = false },
            law with { Targets = [.. law.Targets.Where(target => target.Step != ServiceStep.Resolution)] },
            law with { Targets = [.. law.Targets.Select(target => target with { Pausable = true })] },
        ];

        foreach (var changed in tries)
        {
            var json = ServiceTargets.Create([.. targets.Kinds.Select(kind => kind.Kind == law.Kind ? changed : kind)], targets.DataRequests).Value.ToJson();
            Assert.Equal("rules.statutory-longer", (await rules.SaveTargetsAsync(json, 0, null, DeskActor.System, Token)).Errors[0].Code);
        }

        Assert.Equal(0, (await rules.TargetsAsync(Token)).Number);
    }

    [Theory]
    [InlineData("10 days", "10 days", true)]
    [InlineData("9 days", "1 day", true)]
    [InlineData("11 days", "10 days", false)]
    [InlineData("10 days", "11 days", false)]
    public async Task SaveTargets_OfARight_CannotBeLongerThanTheLaw_NorItsExtension(string within, string extension, bool allowed)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<ServiceRules>();
        var targets = (await rules.TargetsAsync(Token)).Value;
        var access = targets.For(DataRequestKind.Access, thirdParty: false);
        var changed = access with
        {
            Extension = WorkingDuration.Parse(extension),
            Targets = [.. access.Targets.Select(target => target.Step == ServiceStep.Resolution ? target with { Within = WorkingDuration.Parse(within) } : target)],
        };

        var saved = await rules.SaveTargetsAsync(ServiceTargets.Create(targets.Kinds, [.. targets.DataRequests.Select(entry => entry == access ? changed : entry)]).Value.ToJson(), 0, null, DeskActor.System, Token);

        Assert.Equal(allowed ? null : "rules.statutory-longer", saved.Succeeded ? null : saved.Errors[0].Code);
        Assert.Equal(allowed ? within : "10 days", (await rules.TargetsAsync(Token)).Value.For(DataRequestKind.Access, thirdParty: false).For(ServiceStep.Resolution).Within.ToString());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Targets_SavedBeforeTheRightsHadTermsOfTheirOwn_HaveThoseOfTheLaw_AndKeepWhatIsTheDesksOwn(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var old = JsonNode.Parse(File.ReadAllText(LeadsHost.RepositoryFile("umbraco-config/service-targets.json")))!.AsObject();
        old.Remove("dataRequests");
        JsonNode Target(string kind, int step) => old["kinds"]!.AsArray().Single(entry => entry!["kind"]!.GetValue<string>() == kind)!["targets"]![step]!;
        Target("personalData", 2)["within"] = "15 days";
        Target("land", 0)["within"] = "3 working hours";
        await using (var database = await host.OpenAsync())
        {
            database.RuleVersions.Add(new RuleVersion { Id = Guid.CreateVersion7(), Kind = RuleKind.Targets, Number = 1, Json = old.ToJsonString(), At = host.Time.GetUtcNow() });
            await database.SaveChangesAsync();
        }

        Assert.True(await host.Service<RulesWatch>().RunOnceAsync(Token));

        foreach (var targets in new[] { host.Service<RulesInUse>().Current.Targets, (await host.Service<ServiceRules>().TargetsAsync(Token)).Value })
        {
            Assert.Equal("10 days", targets.For(EnquiryKind.PersonalData, ServiceStep.Resolution)!.Within.ToString());
            Assert.Equal("20 days", targets.For(DataRequestKind.Erasure, thirdParty: false).For(ServiceStep.Resolution).Within.ToString());
            Assert.Equal("3 working hours", targets.For(EnquiryKind.Land, ServiceStep.FirstResponse)!.Within.ToString());
        }
    }

    [Fact]
    public async Task SaveTargets_EscalationToNobody_IsRefused()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<ServiceRules>();
        var json = (await rules.TargetsAsync(Token)).Value.ToJson().Replace("\"unit-head\"", "\"somebody\"", StringComparison.Ordinal);

        Assert.Equal("targets.escalationTo", (await rules.SaveTargetsAsync(json, 0, null, DeskActor.System, Token)).Errors[0].Code);
    }

    [Fact]
    public async Task Save_ByAnOfficer_IsForbidden()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<ServiceRules>();
        var officer = new DeskActor { Key = Guid.CreateVersion7(), Role = DeskRole.Officer };

        var saved = await rules.SaveCalendarAsync((await rules.CalendarAsync(Token)).Value.ToJson(), 0, null, officer, Token);

        Assert.Equal(DeskErrors.Forbidden, saved.Errors[0]);
    }

    private static string With(ServiceTargets targets, EnquiryKind kind, ServiceStep step, string within) =>
        ServiceTargets
            .Create(
                [
                    .. targets.Kinds.Select(entry =>
                        entry.Kind == kind
                            ? entry with { Targets = [.. entry.Targets.Select(target => target.Step == step ? target with { Within = WorkingDuration.Parse(within) } : target)] }
                            : entry
                    ),
                ],
                targets.DataRequests
            )
            .Value.ToJson();
}
