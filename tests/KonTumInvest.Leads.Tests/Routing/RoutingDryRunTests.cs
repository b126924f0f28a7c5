using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Routing;

public sealed class RoutingDryRunTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    private static readonly IReadOnlyList<RuleText> Changed =
    [
        new("wood", "Gỗ", "clusters", new RoutingConditions { Sectors = ["wood"], Investment = new InvestmentRange("USD", 1_000_000) }),
        new("zone", "Khu kinh tế", "economic-zone", new RoutingConditions { PlaceKinds = [SubjectKind.Zone] }),
        new("english", "Tiếng Anh", "investment", new RoutingConditions { Languages = ["en"] }),
        new("default", "Khác", "industrial-parks"),
    ];

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task RunAsync_TellsWhatRoutingThenDoes(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        SubmitEnquiry[] enquiries =
        [
            An.Enquiry(),
            An.Enquiry() with { Subjects = [An.Zone, An.Sector], InvestmentAmount = "2000" },
            An.Enquiry() with { Subjects = [An.Cluster], Language = "en", AreaFrom = null, AreaTo = null, AreaUnit = null, InvestmentAmount = null, InvestmentCurrency = null },
            An.Enquiry() with { Subjects = [An.Policy] },
        ];
        var before = await SubmitAsync(host, enquiries);

        var run = (await host.Service<RoutingDryRun>().RunAsync(Changed, null, DeskActor.System, Token)).Value;
        Assert.True((await host.Service<RoutingRules>().SaveAsync(Changed, 0, "Phân công lại", DeskActor.System, Token)).Succeeded);
        var after = await SubmitAsync(host, [.. enquiries.Select(enquiry => enquiry with { FormToken = Guid.CreateVersion7() })]);

        var items = run.Items.Reverse().ToList();
        Assert.Equal(before, items.Select(item => (item.OldRule, item.OldUnit)));
        Assert.Equal(after, items.Select(item => (item.NewRule, item.NewUnit)));
        Assert.Equal([("wood", "clusters"), ("zone", "economic-zone"), ("english", "investment"), ("default", "industrial-parks")], after);
        Assert.Equal((4, 3, false), (run.Count, run.Changed, run.CountIsCapped));
        Assert.Equal(
            [("clusters", 1, 1), ("economic-zone", 1, 1), ("industrial-parks", 1, 1), ("investment", 1, 1)],
            run.Units.Select(unit => (unit.Unit, unit.Before, unit.After))
        );
    }

    [Fact]
    public async Task RunAsync_ListsOnlyWhatTheActorSees_AndOnlyThePeriod()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await SubmitAsync(host, [An.Enquiry()]);
        host.Time.Advance(TimeSpan.FromDays(20));
        await SubmitAsync(host, [An.Enquiry() with { FormToken = Guid.CreateVersion7(), Subjects = [An.Cluster] }]);
        var manager = new DeskActor { Key = Guid.CreateVersion7(), Role = DeskRole.Manager, Units = ["industrial-parks"] };
        var dryRun = host.Service<RoutingDryRun>();

        var month = (await dryRun.RunAsync(Changed, null, manager, Token)).Value;
        var week = (await dryRun.RunAsync(Changed, 7, manager, Token)).Value;

        Assert.Equal((2, "industrial-parks"), (month.Count, Assert.Single(month.Items).OldUnit));
        Assert.Equal((1, 0), (week.Count, week.Items.Count));
        Assert.Equal("rules.dry-run-period", (await dryRun.RunAsync(Changed, 400, manager, Token)).Errors[0].Code);
        Assert.Equal(DeskErrors.Forbidden, (await dryRun.RunAsync(Changed, null, manager with { Role = DeskRole.Officer }, Token)).Errors[0]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SaveAsync_ReplacesAllRules_KeepsEveryVersion_AndIsAudited(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var rules = host.Service<RoutingRules>();

        var saved = await rules.SaveAsync(Changed, 0, "Phân công lại", DeskActor.System, Token);
        var stale = await rules.SaveAsync(Changed, 0, null, DeskActor.System, Token);
        var reordered = await rules.SaveAsync([Changed[1], Changed[0], Changed[3] with { Unit = "investment" }], saved.Value, null, DeskActor.System, Token);

        Assert.Equal(RuleErrors.ChangedMeanwhile, stale.Errors[0]);
        var now = await rules.ReadAsync(Token);
        Assert.Equal(reordered.Value, now.Number);
        Assert.Equal(["zone", "wood", "default"], now.Value.Select(rule => rule.Code));
        Assert.Equal("investment", now.Value[^1].Unit);
        await using var database = await host.OpenAsync();
        Assert.Equal(2, await database.RuleVersions.CountAsync(version => version.Kind == RuleKind.Routing));
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectType == nameof(RuleVersion) && entry.Reason == "Phân công lại"));
    }

    [Fact]
    public async Task SaveAsync_MistakesInTheRules_NameTheirPlaces_AndNothingIsChanged()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var rules = host.Service<RoutingRules>();

        var saved = await rules.SaveAsync([new("A b", "Tên", "nowhere"), new("x", " ", "investment", new RoutingConditions { Countries = ["JPN"] })], 0, null, DeskActor.System, Token);

        Assert.Equal(
            ["routing.lastIsDefault rules", "routing.code rules[0].code", "routing.hidesOthers rules[0].when", "routing.name rules[1].name", "routing.country rules[1].when.countries", "routing.unitNotPublished rules[0].unit"],
            saved.Errors.Select(error => $"{error.Code} {error.Field}")
        );
        Assert.Equal(0, (await rules.ReadAsync(Token)).Number);
    }

    private static async Task<IReadOnlyList<(string?, string?)>> SubmitAsync(LeadsHost host, IReadOnlyList<SubmitEnquiry> enquiries)
    {
        var decisions = new List<(string?, string?)>();
        foreach (var enquiry in enquiries)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            var receipt = (await host.Enquiries.SubmitAsync(enquiry, Token)).Value;
            await using var database = await host.OpenAsync();
            var routing = (await database.Enquiries.SingleAsync(stored => stored.Reference == receipt.Reference)).Routing;
            decisions.Add((routing.RuleCode, routing.UnitCode));
        }

        return decisions;
    }
}
