using KonTumInvest.Data;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Tests.Routing;

public sealed class RoutingSeedTests : IDisposable
{
    private const string Default = """{ "code": "default", "name": "Khác", "unit": "investment" }""";

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.json");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_ReviewedFile_EndsWithADefault()
    {
        var rules = RoutingSeed.Read(LeadsHost.RepositoryFile("umbraco-config/lead-routing.json"));

        Assert.True(rules[^1].Conditions.MatchEverything);
        Assert.Equal(Enumerable.Range(1, rules.Count), rules.Select(rule => rule.Position));
    }

    [Theory]
    [InlineData("""{ "rules": [] }""", "the last rule must be the default: one without conditions")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "u", "when": { "languages": ["en"] } } ] }""", "the last rule must be the default: one without conditions")]
    [InlineData("""{ "rules": [ DEFAULT, DEFAULT ] }""", "rule 'default' is there twice")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "u" }, DEFAULT ] }""", "rule 'a': a rule without conditions hides the rules after it")]
    [InlineData("""{ "rules": [ { "code": "A b", "name": "A", "unit": "u", "when": { "languages": ["en"] } }, DEFAULT ] }""", "rule 'A b': the code must be lower-case letters, digits and hyphens, at most 60")]
    [InlineData("""{ "rules": [ { "code": "a", "name": " ", "unit": "u", "when": { "languages": ["en"] } }, DEFAULT ] }""", "rule 'a': the name must have 1 to 200 characters")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "U!", "when": { "languages": ["en"] } }, DEFAULT ] }""", "rule 'a': unit 'U!' is not a unit code")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "u", "when": { "countries": ["JPN"] } }, DEFAULT ] }""", "rule 'a': 'JPN' is not an ISO 3166-1 country code")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "u", "when": { "placeKinds": ["plot"] } }, DEFAULT ] }""", "rule 'a': 'Plot' is not a kind of place (zone, park, cluster)")]
    [InlineData("""{ "rules": [ { "code": "a", "name": "A", "unit": "u", "when": { "investment": { "currency": "USD", "from": 5, "to": 4 } } }, DEFAULT ] }""", "rule 'a': the investment range needs one of")]
    public void Read_MistakeInTheRules_NamesTheFileTheRuleAndTheReason(string json, string problem)
    {
        File.WriteAllText(_file, json.Replace("DEFAULT", Default, StringComparison.Ordinal));

        var error = Assert.Throws<RoutingSeedException>(() => RoutingSeed.Read(_file));

        Assert.StartsWith($"{_file}: {problem}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"rules\": [\n", "(3): ")]
    [InlineData("{\n  \"rulez\": []\n}", "(2): ")]
    [InlineData("{\n  \"rules\": [ { \"code\": \"a\", \"name\": \"A\" } ]\n}", "(2): ")]
    [InlineData("{\n  \"rules\": [ { \"code\": null, \"name\": \"A\", \"unit\": \"u\" } ]\n}", "(2): ")]
    public void Read_MalformedFile_NamesTheLine(string json, string line)
    {
        File.WriteAllText(_file, json);

        var error = Assert.Throws<RoutingSeedException>(() => RoutingSeed.Read(_file));

        Assert.StartsWith($"{_file}{line}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_NamesIt()
    {
        var error = Assert.Throws<RoutingSeedException>(() => RoutingSeed.Read(_file));

        Assert.StartsWith($"{_file}: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task MigrateAsync_Again_LeavesTheRulesThatStaffChanged(DatabaseProvider provider)
    {
        await using var host = await LeadsHost.StartAsync(provider);
        await using var database = await host.OpenAsync();
        await database.RoutingRules.Where(rule => rule.Code != "default").ExecuteDeleteAsync();

        await host.Services.GetRequiredService<LeadsDatabase>().MigrateAsync(CancellationToken.None);

        Assert.Equal("default", (await database.RoutingRules.SingleAsync()).Code);
    }
}
