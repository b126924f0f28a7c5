using System.Net;
using System.Net.Http.Json;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>Asks the application who may change whom in the team, in the words of <c>docs/rights.md</c>. A refused change must have changed nobody.</summary>
public abstract class TeamRightsTests(RightsDesk desk)
{
    private const string Unit = "Who may take somebody into a unit and out of it";
    private const string Rest = "Whose absence, deputy and signatures may be changed";
    private const string Sight = "Who may say what somebody sees";

    private static RightsSheet Sheet => RightsSheet.Current;

    [Fact]
    public async Task Units_AreJoinedAndLeft_ByTheWordOfThoseWhoManageThem()
    {
        var person = await desk.HireAsync("Đồng nghiệp", "vi", DeskGroups.Officers);
        var wrong = new List<string>();
        foreach (var name in Sheet.Columns(Unit))
        {
            var (outside, inside) = (Sent(), Sent(name == "unit A" ? RightsDesk.UnitA : RightsDesk.UnitB));
            await AskAsync(Unit, name, person, outside, inside, wrong);
            await AskAsync(Unit, name, person, inside, outside, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Settings_AreChanged_ByThoseWhoManageAUnitOfThePerson()
    {
        var wrong = new List<string>();
        foreach (var name in Sheet.Columns(Rest))
        {
            var (person, stored) = await ColleagueAsync(name);
            await AskAsync(Rest, name, person, stored, stored with { TakesLeads = false }, wrong);
            await AskAsync(Rest, name, person, stored, stored with { Settings = new OwnSettings { AbsentFrom = new DateOnly(2031, 5, 1), DeputyKey = desk.Owner } }, wrong);
            await AskAsync(Rest, name, person, stored, stored with { Settings = new OwnSettings { SignatureVi = "Trân trọng" } }, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Sight_IsGivenAndTaken_ByThoseWhoManageAllThePersonSees()
    {
        var wrong = new List<string>();
        foreach (var name in Sheet.Columns(Sight))
        {
            var (person, stored) = await ColleagueAsync(name);
            await AskAsync(Sight, name, person, stored, stored with { SeesContactData = false }, wrong);
            await AskAsync(Sight, name, person, stored with { SeesInvestment = false }, stored with { SeesInvestment = true }, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("an officer of B", "team.not-your-member")]
    [InlineData("an officer of both", "team.sees-elsewhere")]
    [InlineData("an administrator of A", "team.sees-elsewhere")]
    public async Task Sight_RefusedToAManager_SaysWhy(string kind, string code)
    {
        var (person, stored) = await ColleagueAsync(kind);

        var answer = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{person}", stored with { SeesContactData = true });

        Assert.Equal(code, answer.Refused(HttpStatusCode.Forbidden).OperationStatus);
    }

    [Fact]
    public async Task Newcomer_IsTakenIn_AndShownWhatToSee_ByOneAct()
    {
        var person = await desk.HireAsync("Người mới", "vi", DeskGroups.Officers);

        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"/leads/team/{person}", Sent(RightsDesk.UnitA) with { SeesInvestment = false, TakesLeads = false });

        Assert.Equal(Sent(RightsDesk.UnitA) with { SeesInvestment = false, TakesLeads = false }, await StoredAsync(person), Same);
    }

    [Fact]
    public async Task Reading_SaysWhatTheReaderMayChange()
    {
        foreach (var who in Sheet.People.Where(who => Sheet.May(who, Sheet.Acts.Single(act => act.Address == "GET team"))))
        {
            foreach (var name in Sheet.Columns(Rest))
            {
                var (person, _) = await ColleagueAsync(name);
                var read = (await desk.As(desk.People[who]!.Value).GetAsync("/leads/team"))["people"]!.AsArray().Single(one => one!["key"]!.GetValue<Guid>() == person)!;

                Assert.Equal((who, name, Sheet.Cell(Rest, who, name), Sheet.Cell(Sight, who, name)), (who, name, read["managed"]!.GetValue<bool>(), read["sightManaged"]!.GetValue<bool>()));
            }
        }
    }

    // Everybody asks for the same change of the same person, who is put back after each that was made.
    private async Task AskAsync(string table, string column, Guid person, SaveOfficer before, SaveOfficer after, List<string> wrong)
    {
        await PutAsync(person, before);
        foreach (var who in Sheet.People)
        {
            using var answer = await desk.Of(who).PutAsJsonAsync($"{DeskController.DeskPath}/team/{person}", after);
            var may = Sheet.Cell(table, who, column);
            var stored = await StoredAsync(person);
            if (may ? !answer.IsSuccessStatusCode : answer.StatusCode != desk.Refusal(who, sees: true))
            {
                wrong.Add($"{table}: {who}, {column}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }

            if (!Same(stored, may ? after : before))
            {
                wrong.Add($"{table}: {who}, {column}: {(may ? "not changed though it is allowed" : "changed though it is refused")}");
            }

            if (!Same(stored, before))
            {
                await PutAsync(person, before);
            }
        }
    }

    private async Task<(Guid Key, SaveOfficer Stored)> ColleagueAsync(string kind)
    {
        string[] units = kind switch
        {
            "an officer of A" or "an administrator of A" => [RightsDesk.UnitA],
            "an officer of B" => [RightsDesk.UnitB],
            "an officer of both" => [RightsDesk.UnitB, RightsDesk.UnitA],
            "an officer of no unit" => [],
            _ => throw new InvalidOperationException($"'{kind}' of docs/rights.md is not known here."),
        };
        return (await desk.HireAsync("Đồng nghiệp", "vi", kind.Contains("administrator", StringComparison.Ordinal) ? "admin" : DeskGroups.Officers, units), Sent(units));
    }

    private async Task PutAsync(Guid person, SaveOfficer wanted) =>
        Assert.True((await desk.Host.Service<Leads.Officers.Team>().SaveAsync(person, wanted, DeskActor.System, CancellationToken.None)).Succeeded);

    private async Task<SaveOfficer> StoredAsync(Guid person)
    {
        await using var database = await desk.OpenAsync();
        var row = await database.Officers.AsNoTracking().SingleAsync(officer => officer.Id == person);
        var settings = await desk.Host.Service<Leads.Officers.Team>().OwnAsync(DeskActor.System with { Key = person }, CancellationToken.None);
        return new SaveOfficer { Settings = settings, Units = row.Units, TakesLeads = row.TakesLeads, SeesContactData = row.SeesContactData, SeesInvestment = row.SeesInvestment };
    }

    private static SaveOfficer Sent(params string[] units) => new() { Settings = new OwnSettings(), Units = units, TakesLeads = true };

    private static bool Same(SaveOfficer one, SaveOfficer other) =>
        one with { Units = [] } == other with { Units = [] } && one.Units.Order(StringComparer.Ordinal).SequenceEqual(other.Units.Order(StringComparer.Ordinal));
}

[Collection(RightsOnSqlite.Name)]
public sealed class TeamRightsTestsOnSqlite(SqliteRightsDesk desk) : TeamRightsTests(desk);

[Collection(RightsOnPostgreSql.Name)]
public sealed class TeamRightsTestsOnPostgreSql(PostgreSqlRightsDesk desk) : TeamRightsTests(desk);
