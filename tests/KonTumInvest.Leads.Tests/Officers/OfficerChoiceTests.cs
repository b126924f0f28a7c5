using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Deadlines;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Officers;

public sealed class OfficerChoiceTests
{
    private const string Unit = "industrial-parks";
    private static readonly CancellationToken Token = CancellationToken.None;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Choose_LeastBusy_GivesToWhoHasFewest(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "a", DeskRole.Officer, Unit);
        await host.Staff.HireAsync(host, "b", DeskRole.Officer, Unit);

        var first = await ChosenAsync(host, 2);
        await host.MoveAsync(first[0].Lead, Leads.Pipeline.LeadStage.Spam);

        Assert.Equal(["a", "b"], first.Select(chosen => chosen.Name).Order());
        Assert.Equal(first[0].Name, (await ChosenAsync(host, 1))[0].Name);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Choose_LeastBusy_AmongPeopleWithManyHundreds_GivesToWhoHasFewest(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await host.Staff.HireAsync(host, "a", DeskRole.Officer, Unit);
        await host.Staff.HireAsync(host, "b", DeskRole.Officer, Unit);
        var first = await ChosenAsync(host, 2);
        await ManyLeads.CopyAsync(host, first[0].Lead, 530, 2018);
        await ManyLeads.CopyAsync(host, first[1].Lead, 510, 2019);

        var next = await ChosenAsync(host, 1);

        Assert.Equal(first[1].Name, next[0].Name);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Choose_RoundRobin_GoesRoundWhoeverIsBusy(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        foreach (var name in new[] { "a", "b", "c" })
        {
            await host.Staff.HireAsync(host, name, DeskRole.Officer, Unit);
        }

        Assert.True((await host.Service<Team>().SaveAssignmentAsync(Unit, AssignmentMode.RoundRobin, 0, DeskActor.System, Token)).Succeeded);
        var first = await ChosenAsync(host, 3);
        await host.MoveAsync(first[2].Lead, Leads.Pipeline.LeadStage.Spam);
        var second = await ChosenAsync(host, 3);

        // Whoever was never given one comes first, in the order of their keys.
        Assert.Equal(["a", "b", "c"], first.Select(chosen => chosen.Name).Order());
        Assert.Equal(first.Select(chosen => chosen.Name), second.Select(chosen => chosen.Name));
    }

    [Fact]
    public async Task Choose_WhileSomebodyIsAway_GivesHisTurnToTheDeputy_AndToTheDeputysDeputy()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var away = await host.Staff.HireAsync(host, "away", DeskRole.Officer, Unit);
        var deputy = await host.Staff.HireAsync(host, "deputy", DeskRole.Officer, "clusters");
        var second = await host.Staff.HireAsync(host, "second", DeskRole.Officer, "clusters");
        var team = host.Service<Team>();
        Assert.Equal("away", (await ChosenAsync(host, 1))[0].Name);

        await AbsentAsync(team, away, deputy, new DateOnly(2026, 11, 24));
        Assert.Equal("away", (await ChosenAsync(host, 1))[0].Name);
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("deputy", (await ChosenAsync(host, 1))[0].Name);
        await AbsentAsync(team, deputy, second, new DateOnly(2026, 11, 24));
        Assert.Equal("second", (await ChosenAsync(host, 1))[0].Name);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Choose_TheDeputyIsAnAccountOfWhomNothingWasSaidYet_GoesThere_UntilThatOneHasMore(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var away = await host.Staff.HireAsync(host, "away", DeskRole.Officer, Unit);
        var deputy = await host.Staff.HireAsync(host, "deputy", DeskRole.Officer, "clusters");
        await AbsentAsync(host.Service<Team>(), away, deputy, new DateOnly(2026, 11, 23));
        await using var context = await host.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync(Token);
        Assert.Equal(1, await context.Officers.Where(officer => officer.Id == deputy.Key).ExecuteDeleteAsync(Token));

        Assert.Equal(["deputy"], (await ChosenAsync(host, 1)).Select(chosen => chosen.Name));

        await host.Staff.HireAsync(host, "third", DeskRole.Officer, Unit);
        Assert.Equal("third", (await ChosenAsync(host, 1))[0].Name);
    }

    [Fact]
    public async Task Choose_DeputiesInACircle_StillFindsSomebody()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var one = await host.Staff.HireAsync(host, "one", DeskRole.Officer, Unit);
        var two = await host.Staff.HireAsync(host, "two", DeskRole.Officer, Unit);
        await host.Staff.HireAsync(host, "manager", DeskRole.Manager, "clusters");
        await AbsentAsync(host.Service<Team>(), one, two, new DateOnly(2026, 11, 23));
        await AbsentAsync(host.Service<Team>(), two, one, new DateOnly(2026, 11, 23));

        Assert.Equal("manager", (await ChosenAsync(host, 1))[0].Name);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Stranded_ListsOpenLeadsOfAccountsThatAreShut(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        var officer = await host.Staff.HireAsync(host, "officer", DeskRole.Officer, Unit);
        var (open, closed) = (await host.OpenLeadAsync(), await host.OpenLeadAsync());
        await host.MoveAsync(closed.Id, Leads.Pipeline.LeadStage.Lost);
        var team = host.Service<Team>();
        Assert.Empty((await team.StrandedAsync(null, DeskActor.System, Token)).Value.Items);

        host.Staff.Dismiss(officer);

        var stranded = Assert.Single((await team.StrandedAsync(null, DeskActor.System, Token)).Value.Items);
        Assert.Equal((open.Id, officer.Key), (stranded.Id, stranded.Officer));
        var person = Assert.Single((await team.ReadAsync(DeskActor.System, Token)).People);
        Assert.Equal((false, 1), (person.Enabled, person.OpenLeads));
    }

    private static async Task AbsentAsync(Team team, StaffPerson person, StaffPerson deputy, DateOnly from) =>
        Assert.True(
            (
                await team.SaveOwnAsync(
                    new OwnSettings { AbsentFrom = from, DeputyKey = deputy.Key },
                    new DeskActor { Key = person.Key, Role = person.Role },
                    Token
                )
            ).Succeeded
        );

    private static async Task<IReadOnlyList<(string Name, Guid Lead)>> ChosenAsync(LeadsHost host, int count)
    {
        var chosen = new List<(string, Guid)>();
        for (var number = 0; number < count; number++)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            var lead = await host.OpenLeadAsync();
            chosen.Add((host.Staff.People.Single(person => person.Key == lead.OfficerKey).Name, lead.Id));
        }

        return chosen;
    }
}
