using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using static KonTumInvest.Backoffice.Tests.Hosting.StoredAccounts;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Where accounts start in the trees by themselves, given by administrators.</summary>
[Collection(ManagementTests.Name)]
public sealed class StartNodeTests(ManagementSite site)
{
    private readonly EditorClient _administrator = site.As(StaffMember.Administrator);

    [Fact]
    public async Task Update_GivesStartNodes_WhichHoldFromTheNextRequestOn()
    {
        var account = await site.AddAccountAsync("editor");
        var editor = site.As(account.Id);
        var home = await editor.HomeAsync();
        var (start, beside) = (await editor.CreatePageAsync(site, "Nhánh riêng", "Own branch"), await editor.CreatePageAsync(site, "Nhánh khác", "Other branch"));
        await editor.GetAsync($"/document/{beside}");

        await StartAtAsync(account.Id, documents: [start]);

        var me = await editor.GetAsync("/user/current");
        Assert.Equal([start], Ids(me, "documentStartNodeIds"));
        Assert.False(me["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.True(me["hasMediaRootAccess"]!.GetValue<bool>());
        Assert.Equal([start], (await editor.GetAsync($"/tree/document/children?parentId={home}")).Items().Select(Pages.Id));
        await editor.DoAsync(HttpMethod.Put, $"/document/{start}", Pages.Content("Nhánh riêng", "Own branch"));
        (await editor.AskAsync(HttpMethod.Get, $"/document/{beside}")).Refused(HttpStatusCode.Forbidden);
        (await editor.AskAsync(HttpMethod.Put, $"/document/{beside}/publish", Pages.Planned("vi"))).Refused(HttpStatusCode.Forbidden);
        Assert.Empty((await editor.GetAsync("/item/document/search?query=Other%20branch")).Items());
        Assert.Contains(StaffEventKind.StartNodesChanged, await site.EventsAsync(account.Id));

        await StartAtAsync(account.Id, documents: []);

        await editor.GetAsync($"/document/{beside}");
    }

    [Fact]
    public async Task Update_GivesAMediaFolder_AndNothingBesideIt()
    {
        var account = await site.AddAccountAsync("editor");
        var editor = site.As(account.Id);
        var own = await editor.CreateFolderAsync("Thư mục riêng");
        var other = await editor.CreateFolderAsync("Thư mục khác");

        await StartAtAsync(account.Id, media: [own]);

        Assert.Equal([own], (await editor.GetAsync("/tree/media/root")).Items().Select(Pages.Id));
        await editor.GetAsync($"/media/{own}");
        (await editor.AskAsync(HttpMethod.Get, $"/media/{other}")).Refused(HttpStatusCode.Forbidden);
        var shown = await _administrator.GetAsync($"/user/{account.Id}/calculate-start-nodes");
        Assert.Equal([own], Ids(shown, "mediaStartNodeIds"));
        Assert.True(shown["hasDocumentRootAccess"]!.GetValue<bool>());
    }

    [Fact]
    public async Task StartNode_ThatIsThrownAway_LeavesNothing_NotEverything()
    {
        var account = await site.AddAccountAsync("editor");
        var editor = site.As(account.Id);
        var start = await editor.CreatePageAsync(site, "Nhánh bỏ", "Thrown branch");
        await StartAtAsync(account.Id, documents: [start]);

        await editor.DoAsync(HttpMethod.Put, $"/document/{start}/move-to-recycle-bin");

        Assert.Empty((await editor.GetAsync("/tree/document/root")).Items());
        var home = await _administrator.HomeAsync();
        (await editor.AskAsync(HttpMethod.Get, $"/document/{home}")).Refused(HttpStatusCode.Forbidden);
        Assert.False((await editor.GetAsync("/user/current"))["hasDocumentRootAccess"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Root_OfTheAccountItself_IsTheWholeTree()
    {
        var account = await site.AddAccountAsync("writer");
        var details = await _administrator.DetailsAsync(account.Id);

        await _administrator.DoAsync(HttpMethod.Put, $"/user/{account.Id}", details.With("hasDocumentRootAccess", true).With("hasMediaRootAccess", true));

        var user = await _administrator.GetAsync($"/user/{account.Id}");
        Assert.True(user["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.True((await site.As(account.Id).GetAsync("/user/current"))["hasMediaRootAccess"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Update_WithNodesThatAreNotThere_IsRefused_AndChangesNothing()
    {
        var account = await site.AddAccountAsync("editor");
        var details = await _administrator.DetailsAsync(account.Id);
        var home = await _administrator.HomeAsync();

        var unknown = await _administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", Copy(details).With("documentStartNodeIds", Keys(Guid.NewGuid())));
        var document = await _administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", Copy(details).With("mediaStartNodeIds", Keys(home)));
        var missing = await _administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", Copy(details).With("mediaStartNodeIds", new JsonArray((JsonNode?)null)));

        Assert.Equal("ContentStartNodeNotFound", unknown.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("MediaStartNodeNotFound", document.Refused(HttpStatusCode.BadRequest).OperationStatus);
        missing.Refused(HttpStatusCode.BadRequest);
        Assert.Empty(await site.EventsAsync(account.Id));
    }

    [Fact]
    public async Task Administrator_DoesNotWidenTheOwnStart()
    {
        var account = await site.AddAccountAsync("admin");
        var own = site.As(account.Id);
        var home = await own.HomeAsync();
        var details = await own.DetailsAsync(account.Id);

        var answer = await own.AskAsync(HttpMethod.Put, $"/user/{account.Id}", details.With("documentStartNodeIds", Keys(home)));

        Assert.Equal("SelfNotAllowed", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Empty(Ids(await own.GetAsync($"/user/{account.Id}"), "documentStartNodeIds"));
        await site.DisableAsync(account.Id);
    }

    private async Task StartAtAsync(Guid account, Guid[]? documents = null, Guid[]? media = null)
    {
        var details = await _administrator.DetailsAsync(account);
        details["documentStartNodeIds"] = Keys(documents ?? []);
        details["mediaStartNodeIds"] = Keys(media ?? []);
        await _administrator.DoAsync(HttpMethod.Put, $"/user/{account}", details);
    }

    private static IEnumerable<Guid> Ids(JsonNode node, string member) => node[member]!.AsArray().Select(reference => reference!.Id());

    private static JsonObject Copy(JsonObject details) => details.DeepClone().AsObject();
}
