using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Content.Places;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Web.Tests.Cluster;

/// <summary>What an administrator or editor does on one node, as the other nodes see it.</summary>
[Collection(TwoNodesTestSuite.Name)]
public sealed class RightsOnTwoNodesTests(TwoNodes nodes)
{
    // Another node hears of a group after a second, of an account after five.
    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Group_ChangedOnOneNode_HoldsOnTheOther()
    {
        var (administrator, _) = await nodes.EditorAsync();
        var group = await administrator.DoAsync(HttpMethod.Post, "/user-group", NewGroup("Umb.Document.Read", "Umb.Document.Publish"));
        var email = await AddAccountAsync(group);
        var (_, member) = await nodes.EditorAsync(email);
        var publish = $"/document/{Park()}/publish";
        await UntilAsync(async () => (await member.AskAsync(HttpMethod.Put, publish, Planned())).Status == HttpStatusCode.OK);

        var opened = (await administrator.GetAsync($"/user-group/{group}")).AsObject();
        opened["fallbackPermissions"] = new JsonArray("Umb.Document.Read");
        await administrator.DoAsync(HttpMethod.Put, $"/user-group/{group}", opened);

        await UntilAsync(async () => (await member.AskAsync(HttpMethod.Put, publish, Planned())).Status == HttpStatusCode.Forbidden);
        await member.GetAsync($"/document/{Park()}");
        await administrator.DoAsync(HttpMethod.Delete, $"/user-group/{group}");
        await UntilAsync(async () => (await member.AskAsync(HttpMethod.Get, $"/document/{Park()}")).Status == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Group_ChangedOnOneNode_IsNotSavedOverOnTheOther()
    {
        var (here, there) = await nodes.EditorAsync();
        var group = await here.DoAsync(HttpMethod.Post, "/user-group", NewGroup("Umb.Document.Read"));
        JsonNode? known = null;
        await UntilAsync(async () => (known = (await there.AskAsync(HttpMethod.Get, $"/user-group/{group}")).Body)?["alias"] is not null);
        var opened = known!.AsObject();
        var changed = (await here.GetAsync($"/user-group/{group}")).AsObject();
        changed["description"] = "Lưu ở nút thứ nhất";
        await here.DoAsync(HttpMethod.Put, $"/user-group/{group}", changed);

        opened["description"] = "Lưu ở nút thứ hai";
        var answer = await there.AskAsync(HttpMethod.Put, $"/user-group/{group}", opened);

        Assert.Equal("StaleVersion", answer.Refused(HttpStatusCode.Conflict).OperationStatus);
        Assert.Equal("Lưu ở nút thứ nhất", (await there.GetAsync($"/user-group/{group}"))["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task PublishOfABranch_WhoseNodeIsKilled_IsToldToHaveStopped_AndCanBeBegunAgain()
    {
        var (park, branch) = (Park(), new { includeUnpublishedDescendants = true, cultures = new[] { "vi", "en" } });
        var doomed = await nodes.JoinAsync();
        var (here, there) = await nodes.EditorAsync(TwoNodes.StaffEmail, doomed.Address);
        Guid task;

        // Holds up every writer of the tree, so that the node is killed in the middle of its work.
        using (var scope = nodes.Here.Service<ICoreScopeProvider>().CreateCoreScope())
        {
            scope.EagerWriteLock(Constants.Locks.ContentTree);
            task = await BeginAsync(there, park, branch);
            await doomed.KillAsync();
        }

        await doomed.DisposeAsync();
        var result = $"/document/{park}/publish-with-descendants/result/{task}";
        Assert.False((await here.GetAsync(result))["isComplete"]!.GetValue<bool>());

        nodes.Clock.Advance(TimeSpan.FromMinutes(2));

        var told = (await here.AskAsync(HttpMethod.Get, result)).Refused(HttpStatusCode.NotFound);
        Assert.Equal("Việc xuất bản bị gián đoạn", told.Body!["title"]!.GetValue<string>());
        var again = await BeginAsync(here, park, branch);
        Assert.NotEqual(task, again);
        await UntilAsync(async () =>
            (await here.GetAsync($"/document/{park}/publish-with-descendants/result/{again}"))["isComplete"]!.GetValue<bool>()
        );
    }

    private static async Task<Guid> BeginAsync(EditorClient editor, Guid document, object branch)
    {
        var begun = await editor.AskAsync(HttpMethod.Put, $"/document/{document}/publish-with-descendants", branch);
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        return begun.Body!["taskId"]!.GetValue<Guid>();
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Heard);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    private async Task<string> AddAccountAsync(Guid group)
    {
        await using var scope = nodes.Here.Services.CreateAsyncScope();
        var asked = new NewStaffAccount($"{Guid.NewGuid():N}@kontuminvest.example", "Tài khoản thử", "vi", [group.ToString()]);
        var (account, error) = await scope.ServiceProvider.GetRequiredService<StaffRegister>().AddAsync(asked, TwoNodes.StaffPassword, CancellationToken.None);
        Assert.Equal(StaffError.None, error);
        return account!.Email!;
    }

    private Guid Park()
    {
        using var context = nodes.Here.Service<IUmbracoContextFactory>().EnsureUmbracoContext();
        return nodes.Here.Service<PlaceDirectory>().FindByCode("ip-sao-mai", "vi")!.Key;
    }

    private static JsonObject Planned() => new() { ["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = "vi" }) };

    private static JsonObject NewGroup(params string[] verbs) =>
        new()
        {
            ["name"] = $"Nhóm {Guid.NewGuid():N}",
            ["alias"] = $"nhom{Guid.NewGuid():N}",
            ["icon"] = "icon-users",
            ["sections"] = new JsonArray("Umb.Section.Content"),
            ["languages"] = new JsonArray(),
            ["hasAccessToAllLanguages"] = true,
            ["documentRootAccess"] = true,
            ["mediaRootAccess"] = true,
            ["fallbackPermissions"] = new JsonArray([.. verbs.Select(verb => JsonValue.Create(verb))]),
            ["permissions"] = new JsonArray(),
        };
}
