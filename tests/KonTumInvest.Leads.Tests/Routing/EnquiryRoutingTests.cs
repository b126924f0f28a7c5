using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Routing;

public sealed class EnquiryRoutingTests
{
    private static readonly CancellationToken Token = CancellationToken.None;

    public static TheoryData<string, string, string> Subjects() =>
        new()
        {
            { "zone", "economic-zone", "economic-zone" },
            { "park", "industrial-parks", "industrial-parks" },
            { "plot in a park", "industrial-parks", "industrial-parks" },
            { "cluster", "clusters", "clusters" },
            { "park and zone: the first rule wins", "economic-zone", "economic-zone" },
            { "policy", "default", "investment" },
            { "nothing", "default", "investment" },
        };

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task SubmitAsync_RulesOfANewInstallation_SendItToTheUnitOfTheSubject(string about, string rule, string unit)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);

        await host.Enquiries.SubmitAsync(An.Enquiry() with { Subjects = SubjectsOf(about) }, Token);

        Assert.Equal((rule, unit), await RoutingAsync(host));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task SubmitAsync_SeveralRulesMatch_TheFirstByPositionWins(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await AddRuleAsync(host, position: -1, "large-wood", "clusters", new RoutingConditions { Sectors = ["wood"], Investment = new InvestmentRange("USD", 1_000_000) });
        await AddRuleAsync(host, position: 0, "one-park", "investment", new RoutingConditions { Places = [An.Park.Code] });

        await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        Assert.Equal(("large-wood", "clusters"), await RoutingAsync(host));
    }

    public static TheoryData<string> Conditions() => [.. ConditionCases.Keys];

    private static readonly Dictionary<string, (RoutingConditions Rule, bool Matches)> ConditionCases = new()
    {
        ["kind of the place of a plot"] = (new() { PlaceKinds = [SubjectKind.Park] }, true),
        ["another kind"] = (new() { PlaceKinds = [SubjectKind.Zone, SubjectKind.Cluster] }, false),
        ["code"] = (new() { Places = ["elsewhere", "ip-hoa-binh-1"] }, true),
        ["another code"] = (new() { Places = ["ip-sao-mai"] }, false),
        ["sector"] = (new() { Sectors = ["wood"] }, true),
        ["another sector"] = (new() { Sectors = ["energy"] }, false),
        ["country"] = (new() { Countries = ["JP", "KR"] }, true),
        ["another country"] = (new() { Countries = ["LA"] }, false),
        ["language"] = (new() { Languages = ["en"] }, true),
        ["another language"] = (new() { Languages = ["vi"] }, false),
        ["investment at the lower end"] = (new() { Investment = new InvestmentRange("USD", 5_000_000, 10_000_000) }, true),
        ["investment at the upper end"] = (new() { Investment = new InvestmentRange("USD", null, 5_000_000) }, true),
        ["investment above"] = (new() { Investment = new InvestmentRange("USD", null, 4_999_999) }, false),
        ["investment in another currency"] = (new() { Investment = new InvestmentRange("VND", 1) }, false),
        ["all conditions"] = (new() { PlaceKinds = [SubjectKind.Park], Countries = ["JP"], Languages = ["en"] }, true),
        ["all but one"] = (new() { PlaceKinds = [SubjectKind.Park], Countries = ["JP"], Languages = ["vi"] }, false),
        ["none"] = (new(), true),
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Match_EachCondition_HoldsOrNot(string condition)
    {
        var facts = RoutingFacts.From([An.Plot, An.Sector], "JP", "en", new InvestmentSize(5_000_000, "USD"));

        Assert.Equal(ConditionCases[condition].Matches, ConditionCases[condition].Rule.Match(facts));
    }

    [Fact]
    public void Match_NoInvestmentGiven_IsOutsideEveryRange()
    {
        var facts = RoutingFacts.From([], "VN", "vi", investment: null);

        Assert.False(new RoutingConditions { Investment = new InvestmentRange("VND") }.Match(facts));
    }

    [Fact]
    public async Task SubmitAsync_UnitOfTheRuleNotPublishedOrWithoutMailbox_TriesTheNextRule()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        host.Units.Published.RemoveAll(unit => unit.Code == "economic-zone");
        host.Units.Published.Add(TestUnits.Unit("economic-zone", "Tổ Khu kinh tế", "Desk") with { Mailbox = "not an address" });

        await host.Enquiries.SubmitAsync(An.Enquiry() with { Subjects = [An.Zone, An.Park] }, Token);

        Assert.Equal(("industrial-parks", "industrial-parks"), await RoutingAsync(host));
    }

    [Fact]
    public async Task SubmitAsync_NoUnitPublished_StoresItAndParksTheUnitsMail()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        host.Units.Published.Clear();

        var receipt = await host.Enquiries.SubmitAsync(An.Enquiry(), Token);

        Assert.True(receipt.Succeeded);
        await using var database = await host.OpenAsync();
        var mails = await database.Outbox.OrderBy(mail => mail.Kind).ToListAsync();
        Assert.Equal([MailStatus.Waiting, MailStatus.Parked], mails.Select(mail => mail.Status));
        Assert.Equal("no-unit-published", mails[1].LastFailure);
        Assert.Null((await database.Enquiries.SingleAsync()).Routing.UnitCode);
    }

    private static IReadOnlyList<EnquirySubject> SubjectsOf(string about) =>
        about switch
        {
            "zone" => [An.Zone],
            "park" => [An.Park],
            "plot in a park" => [An.Plot],
            "cluster" => [An.Cluster],
            "policy" => [An.Policy],
            "nothing" => [],
            _ => [An.Park, An.Zone],
        };

    private static async Task<(string?, string?)> RoutingAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        var routing = (await database.Enquiries.SingleAsync()).Routing;
        return (routing.RuleCode, routing.UnitCode);
    }

    private static async Task AddRuleAsync(LeadsHost host, int position, string code, string unit, RoutingConditions conditions)
    {
        await using var database = await host.OpenAsync();
        database.RoutingRules.Add(
            new RoutingRule
            {
                Id = Guid.CreateVersion7(),
                Position = position,
                Code = code,
                Name = code,
                UnitCode = unit,
                Conditions = conditions,
            }
        );
        await database.SaveChangesAsync();
    }
}
