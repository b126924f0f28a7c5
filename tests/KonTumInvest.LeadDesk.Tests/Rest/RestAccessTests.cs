using System.Net;
using System.Net.Http.Headers;
using KonTumInvest.Content.Time;
using KonTumInvest.LeadDesk.Rest;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Tests.Desk.Rights;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clients;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>Who is let in: programs with a key that works, and each only to what it was given.</summary>
public abstract class RestAccessTests(DeskSite desk)
{
    [Fact]
    public void EveryAddress_AsksForTheRightOfTheTable()
    {
        var offered = Actions().ToDictionary(
            action => $"{MethodOf(action)} {PathOf(action).TrimStart('/')}",
            action => ApiScopeNames.Of(Assert.Single(action.EndpointMetadata.OfType<RequireScopeAttribute>()).Scope).Single()
        );

        Assert.NotEmpty(offered);
        Assert.Equal(RightsSheet.Current.Programs.OrderBy(act => act.Key, StringComparer.Ordinal), offered.OrderBy(act => act.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer kt_00000000-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer kt_đ")]
    [InlineData("Basic a3Q6a3Q=")]
    [InlineData("Bearer [redacted]")]
    public async Task WithoutAKeyThatWorks_NothingIsAnswered(string? header)
    {
        using var http = desk.Host.CreateClient();
        if (header is not null)
        {
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await http.GetAsync(new Uri("/api/v1/leads", UriKind.Relative));
        var answer = await RestAnswer.ReadAsync(response);

        answer.Refused(401, "api.unauthorized");
        Assert.StartsWith("Bearer realm=", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedInStaff_AreNoProgram()
    {
        using var response = await desk.As(desk.Administrator).Http.GetAsync(new Uri("/api/v1/leads", UriKind.Relative));

        (await RestAnswer.ReadAsync(response)).Refused(401, "api.unauthorized");
    }

    [Fact]
    public async Task AProgram_IsNoStaff()
    {
        var program = await RestProgram.MakeAsync(desk, wish => wish with { Unit = null, AllUnits = true });
        using var http = desk.Host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", program.Key);

        using var response = await http.GetAsync(new Uri("/umbraco/management/api/v1/leads", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task EachAddress_IsRefused_ToWhoeverHasEveryRightButItsOwn()
    {
        foreach (var action in Actions())
        {
            var scope = ApiScopeNames.Of(action.EndpointMetadata.OfType<RequireScopeAttribute>().Single().Scope).Single();
            var program = await RestProgram.MakeAsync(desk, wish => wish with { Scopes = [.. RestProgram.EveryScope.Where(given => given != scope)] });
            var path = PathOf(action).Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal);

            var answer = await program.AskAsync(MethodOf(action), path, MethodOf(action) == HttpMethod.Get ? null : new { });

            answer.Refused(403, "api.scope");
            Assert.Contains($"scope=\"{scope}\"", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TwoKeys_WorkBesideEachOther_UntilOneIsTakenBack()
    {
        var first = await RestProgram.MakeAsync(desk);
        var second = RestProgram.With(desk, first.Id, await RestProgram.GiveAsync(desk, first.Id));
        var (clients, actor) = (desk.Host.Service<ApiClients>(), await desk.ActorAsync(desk.Administrator));
        var third = await clients.GiveKeyAsync(first.Id, new GiveApiKey { LastDay = VietnamTime.DateOf(desk.Time.GetUtcNow()) }, actor, CancellationToken.None);

        await first.GetAsync("/leads");
        await second.GetAsync("/leads");
        Assert.Equal(ApiClientErrors.TooManyKeys, Assert.Single(third.Errors));
        Assert.True((await clients.RevokeKeyAsync(first.Id, first.KeyId, actor, CancellationToken.None)).Succeeded);

        (await first.AskAsync(HttpMethod.Get, "/leads")).Refused(401, "api.unauthorized");
        await second.GetAsync("/leads");
    }

    [Fact]
    public async Task AKey_WorksUntilTheEndOfItsLastDayInVietNam()
    {
        var program = await RestProgram.MakeAsync(desk);
        var today = VietnamTime.DateOf(desk.Time.GetUtcNow());
        var key = (await desk.Host.Service<ApiClients>().GiveKeyAsync(program.Id, new GiveApiKey { LastDay = today }, await desk.ActorAsync(desk.Administrator), CancellationToken.None)).Value;
        var ofToday = RestProgram.With(desk, program.Id, key);

        await ofToday.GetAsync("/leads");
        desk.Time.SetUtcNow(VietnamTime.At(today.AddDays(1), TimeOnly.MinValue));

        (await ofToday.AskAsync(HttpMethod.Get, "/leads")).Refused(401, "api.unauthorized");
        await program.GetAsync("/leads");
    }

    [Fact]
    public async Task AProgramThatIsShutOut_IsLetInNoMore_AndKeepsItsNameInTheAudit()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (clients, actor) = (desk.Host.Service<ApiClients>(), await desk.ActorAsync(desk.Administrator));

        Assert.True((await clients.RevokeAsync(program.Id, actor, CancellationToken.None)).Succeeded);
        var again = await clients.GiveKeyAsync(program.Id, new GiveApiKey { LastDay = VietnamTime.DateOf(desk.Time.GetUtcNow()) }, actor, CancellationToken.None);

        (await program.AskAsync(HttpMethod.Get, "/leads")).Refused(401, "api.unauthorized");
        Assert.Equal(ApiClientErrors.Revoked, Assert.Single(again.Errors));
        Assert.Contains((await desk.Host.Service<ApiClientList>().ReadAsync(actor, CancellationToken.None)).Value, client => client.Id == program.Id && client.RevokedBy?.Key == desk.Administrator);
    }

    [Fact]
    public async Task TheKey_IsStoredNowhere_AndItsUseToTheHour()
    {
        var program = await RestProgram.MakeAsync(desk);

        await program.GetAsync("/leads");

        await using var database = await desk.OpenAsync();
        var key = await database.ApiKeys.AsNoTracking().SingleAsync(row => row.Id == program.KeyId);
        Assert.Equal(64, key.Hash.Length);
        Assert.DoesNotContain(key.Hash, program.Key, StringComparison.Ordinal);
        Assert.NotNull(key.LastUsedAt);
        var secret = program.Key[12..];
        Assert.False(await database.Audit.AnyAsync(row => row.Changes!.Contains(secret) || row.Changes!.Contains(key.Hash)));
        var before = key.LastUsedAt;
        await program.GetAsync("/leads");
        Assert.Equal(before, (await database.ApiKeys.AsNoTracking().SingleAsync(row => row.Id == program.KeyId)).LastUsedAt);
        desk.Time.Advance(TimeSpan.FromHours(2));
        await program.GetAsync("/leads");
        Assert.True((await database.ApiKeys.AsNoTracking().SingleAsync(row => row.Id == program.KeyId)).LastUsedAt > before);
    }

    [Fact]
    public async Task WhoeverAsksTooOften_IsToldHowLongToWait_AndOthersAreNot()
    {
        var program = await RestProgram.MakeAsync(desk);
        RestAnswer answer;
        var asked = 0;
        do
        {
            answer = await program.AskAsync(HttpMethod.Get, "/leads?take=1");
            asked++;
        } while (answer.Status == HttpStatusCode.OK && asked < 500);

        answer.Refused(429, "api.too-many");
        Assert.Equal(121, asked);
        Assert.InRange(int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        await (await RestProgram.MakeAsync(desk)).GetAsync("/leads?take=1");
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await program.GetAsync("/leads?take=1");
    }

    private static HttpMethod MethodOf(ControllerActionDescriptor action) => HttpMethod.Parse(action.EndpointMetadata.OfType<IHttpMethodMetadata>().First().HttpMethods[0]);

    private static string PathOf(ControllerActionDescriptor action) =>
        action.AttributeRouteInfo!.Template!.Replace(RestPaths.Base.TrimStart('/'), string.Empty, StringComparison.Ordinal).Replace(":guid", string.Empty, StringComparison.Ordinal);

    private List<ControllerActionDescriptor> Actions() =>
        [
            .. desk.Host.Service<EndpointDataSource>()
                .Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>())
                .OfType<ControllerActionDescriptor>()
                .Where(action => typeof(RestController).IsAssignableFrom(action.ControllerTypeInfo))
                .DistinctBy(action => action.Id),
        ];
}

[Collection(OnSqlite.Name)]
public sealed class RestAccessTestsOnSqlite(SqliteDesk desk) : RestAccessTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestAccessTestsOnPostgreSql(PostgreSqlDesk desk) : RestAccessTests(desk);
