using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>
/// Asks the application every question of <c>docs/rights.md</c>: each person, each act, each kind of lead. A refused act must have changed no row.
/// <para>
/// To add an address to the desk, add a line to "Acts on a lead" or "Acts at the desk" of that page (what it does in words, its address, what it asks
/// for), and a line to <see cref="RightsRequests"/> that makes a request which succeeds for whoever may. Lists and whatever takes leads out of the
/// system belong into <see cref="VisibleLeadsTests"/> as well. <see cref="HiddenFieldsTests"/> asks every address that reads by itself.
/// </para>
/// </summary>
public abstract partial class RightsTests(RightsDesk desk)
{
    private static RightsSheet Sheet => RightsSheet.Current;

    public static TheoryData<string> Acts(bool onLead) => [.. Sheet.Acts.Where(act => act.OnLead == onLead).Select(act => act.Address)];

    [Fact]
    public void EveryAddressOfTheDesk_IsInTheTable()
    {
        var known = Sheet.Acts.Select(act => act.Address.Trim()).ToHashSet();
        var offered = desk.Host.Service<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => typeof(DeskController).IsAssignableFrom(endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {Route(endpoint)}".Trim()))
            .ToHashSet();

        var missing = offered.Except(known).Order(StringComparer.Ordinal).ToList();
        var gone = known.Except(offered).Order(StringComparer.Ordinal).ToList();

        Assert.True(
            missing.Count == 0,
            $"These addresses of the desk are not in docs/rights.md:\n{string.Join('\n', missing.Select(address => $"| what it does in words | `{address}` | what it asks for |"))}\n"
                + "Add such a line for each under 'Acts on a lead' or 'Acts at the desk' there, and to RightsRequests a line with what is sent."
        );
        Assert.True(gone.Count == 0, $"docs/rights.md speaks of addresses the desk does not have: {string.Join(", ", gone)}");
        Assert.Equal(Sheet.People.Order(StringComparer.Ordinal), desk.People.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Acts), true)]
    public async Task ActOnALead_IsDoneByThoseWhoMay_AndChangesNothingForAnybodyElse(string address)
    {
        var act = Sheet.Acts.Single(act => act.OnLead && act.Address == address);
        var (wrong, refused) = (new List<string>(), new List<(string, string, bool, HttpRequestMessage)>());
        var records = await desk.RecordsAsync();
        foreach (var record in records)
        {
            // What is sent is made before, since making it may change something.
            await record.SettleAsync(desk);
            foreach (var who in Sheet.People.Where(who => !Sheet.Sees(who, record.Kind) || !Sheet.May(who, act)))
            {
                refused.Add((who, $"a lead {record.Kind}", Sheet.Sees(who, record.Kind), await RightsRequests.MakeAsync(act, new RightsCase(desk, who, record))));
            }
        }

        await RefusedAsync(act, refused, wrong);
        foreach (var record in records)
        {
            foreach (var who in Sheet.People.Where(who => Sheet.Sees(who, record.Kind) && Sheet.May(who, act)))
            {
                if (act.Method != HttpMethod.Get)
                {
                    await record.SettleAsync(desk);
                }

                await DoneAsync(act, who, $"a lead {record.Kind}", await RightsRequests.MakeAsync(act, new RightsCase(desk, who, record)), wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Acts), false)]
    public async Task ActAtTheDesk_IsDoneByThoseWhoMay_AndChangesNothingForAnybodyElse(string address)
    {
        var act = Sheet.Acts.Single(act => !act.OnLead && act.Address == address);
        var wrong = new List<string>();
        var refused = new List<(string, string, bool, HttpRequestMessage)>();
        foreach (var who in Sheet.People.Where(who => !Sheet.May(who, act)))
        {
            refused.Add((who, "the desk", true, await RightsRequests.MakeAsync(act, new RightsCase(desk, who, null))));
        }

        await RefusedAsync(act, refused, wrong);
        foreach (var who in Sheet.People.Where(who => Sheet.May(who, act)))
        {
            await DoneAsync(act, who, "the desk", await RightsRequests.MakeAsync(act, new RightsCase(desk, who, null)), wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task RefusedAsync(RightsAct act, List<(string Who, string On, bool Sees, HttpRequestMessage Request)> asked, List<string> wrong)
    {
        await desk.RestAsync();
        await using var database = await desk.OpenAsync();
        var before = await StoredRows.ReadAsync(database);
        foreach (var (who, on, sees, request) in asked)
        {
            using var answer = await desk.Of(who).SendAsync(request);
            if (answer.StatusCode != desk.Refusal(who, sees))
            {
                wrong.Add($"{act.Words} ({act.Address}), by {who}, on {on}: {(int)answer.StatusCode} instead of {(int)desk.Refusal(who, sees)} {await answer.Content.ReadAsStringAsync()}");
            }
        }

        var after = await StoredRows.ReadAsync(database);
        var changed = before.Where(table => after[table.Key] != table.Value).Select(table => table.Key).ToList();
        if (changed.Count > 0)
        {
            wrong.Add($"{act.Words} ({act.Address}): refused, and yet rows were changed in {string.Join(", ", changed)}");
        }
    }

    private async Task DoneAsync(RightsAct act, string who, string on, HttpRequestMessage request, List<string> wrong)
    {
        // A stream of news has no end to be waited for.
        using var answer = await desk.Of(who).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
        {
            wrong.Add($"{act.Words} ({act.Address}), by {who}, on {on}: {(int)answer.StatusCode} though it is allowed {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static string Route(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText!.TrimStart('/');
        return Constraint().Replace(pattern[DeskController.DeskPath.Length..].TrimStart('/'), "{$1}");
    }

    [GeneratedRegex(@"\{([^:}]+):[^}]+\}")]
    private static partial Regex Constraint();
}

[Collection(RightsOnSqlite.Name)]
public sealed class RightsTestsOnSqlite(SqliteRightsDesk desk) : RightsTests(desk);

[Collection(RightsOnPostgreSql.Name)]
public sealed class RightsTestsOnPostgreSql(PostgreSqlRightsDesk desk) : RightsTests(desk);
