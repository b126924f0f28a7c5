using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using static KonTumInvest.Backoffice.Tests.Hosting.MadeGroups;
using static KonTumInvest.Backoffice.Tests.Hosting.StoredAccounts;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Groups of staff that administrators make in the back office, beside those of <c>user-groups.json</c>.</summary>
[Collection(ManagementTests.Name)]
public sealed class UserGroupTests(ManagementSite site)
{
    private readonly EditorClient _administrator = site.As(StaffMember.Administrator);

    [Fact]
    public async Task Create_StoresWhatWasSent_AndIsAudited()
    {
        var home = await _administrator.HomeAsync();
        var folder = await _administrator.CreateFolderAsync("Thư mục của nhóm");
        var sent = New(Writing, Grant(home, "Umb.Document.Read"))
            .With("sections", Texts("Umb.Section.Content", "Umb.Section.Translation"))
            .With("hasAccessToAllLanguages", false)
            .With("languages", Texts("en"))
            .With("documentRootAccess", false)
            .With("documentStartNode", new JsonObject { ["id"] = home })
            .With("mediaRootAccess", false)
            .With("mediaStartNode", new JsonObject { ["id"] = folder });

        var id = await _administrator.MakeGroupAsync(sent);

        var group = await _administrator.GetAsync($"/user-group/{id}");
        foreach (var member in new[] { "name", "alias", "description", "icon", "sections", "languages", "hasAccessToAllLanguages", "documentStartNode", "mediaStartNode", "permissions" })
        {
            Assert.Equal(sent[member]!.ToJsonString(), group[member]!.ToJsonString());
        }

        Assert.Empty(Writing.Except(Strings(group["fallbackPermissions"])));
        Assert.DoesNotContain("Umb.Document.Publish", Strings(group["fallbackPermissions"]));
        Assert.True(group["isDeletable"]!.GetValue<bool>());
        Assert.Contains((await _administrator.GetAsync("/filter/user-group?take=500")).Items(), listed => listed.Id() == id);
        Assert.Contains(await EventsOfGroupAsync(id), row => row is { Kind: StaffEventKind.GroupMade } && row.ActorId == StaffMember.Administrator.Key);
    }

    [Fact]
    public async Task Update_HoldsForItsMembersFromTheNextRequestOn()
    {
        var id = await _administrator.MakeGroupAsync(New(Writing));
        var member = await site.InGroupsAsync(id);
        var page = await member.CreatePageAsync(site, "Trang của nhóm", "Page of the group");
        await member.DoAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("Trang của nhóm", "Page of the group"));
        var group = (await _administrator.GetAsync($"/user-group/{id}")).AsObject();

        await _administrator.DoAsync(HttpMethod.Put, $"/user-group/{id}", group.With("fallbackPermissions", Texts(Reading)).With("name", "Chỉ đọc"));

        await member.GetAsync($"/document/{page}");
        (await member.AskAsync(HttpMethod.Put, $"/document/{page}", Pages.Content("a", "b"))).Refused(HttpStatusCode.Forbidden);
        Assert.DoesNotContain("Umb.Document.Update", Strings((await member.GetAsync("/user/current"))["fallbackPermissions"]));
        Assert.Equal("Chỉ đọc", (await _administrator.GetAsync($"/item/user-group?id={id}"))[0]!["name"]!.GetValue<string>());

        await _administrator.DoAsync(HttpMethod.Put, $"/user-group/{id}", group.With("sections", new JsonArray()));

        (await member.AskAsync(HttpMethod.Get, $"/document/{page}")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Update_OfStartNodeAndLanguages_HoldsAtOnce()
    {
        var id = await _administrator.MakeGroupAsync(New(Editing));
        var member = await site.InGroupsAsync(id);
        var (own, other) = (await member.CreatePageAsync(site, "Nhánh nhóm", "Group branch"), await member.CreatePageAsync(site, "Nhánh ngoài", "Outside branch"));
        var group = (await _administrator.GetAsync($"/user-group/{id}")).AsObject();

        group.With("documentRootAccess", false).With("documentStartNode", new JsonObject { ["id"] = own });
        await _administrator.DoAsync(HttpMethod.Put, $"/user-group/{id}", group.With("hasAccessToAllLanguages", false).With("languages", Texts("en")));

        (await member.AskAsync(HttpMethod.Get, $"/document/{other}")).Refused(HttpStatusCode.Forbidden);
        (await member.AskAsync(HttpMethod.Put, $"/document/{own}/publish", Pages.Planned("vi"))).Refused(HttpStatusCode.Forbidden);
        Assert.Equal(["en"], Strings((await member.GetAsync("/user/current"))["languages"]));
    }

    [Fact]
    public async Task Delete_TakesItsMembersOut_AndEndsTheirRights()
    {
        var id = await _administrator.MakeGroupAsync(New(Editing));
        var account = await site.AddAccountAsync(id.ToString(), "translator");
        var member = site.As(account.Id);
        var home = await member.HomeAsync();
        await member.DoAsync(HttpMethod.Put, $"/document/{home}/publish", Pages.Planned("vi"));

        await _administrator.DoAsync(HttpMethod.Delete, $"/user-group/{id}");

        (await member.AskAsync(HttpMethod.Put, $"/document/{home}/publish", Pages.Planned("vi"))).Refused(HttpStatusCode.Forbidden);
        Assert.Single((await _administrator.GetAsync($"/user/{account.Id}"))["userGroupIds"]!.AsArray());
        (await _administrator.AskAsync(HttpMethod.Get, $"/user-group/{id}")).Refused(HttpStatusCode.NotFound);
        Assert.Contains(StaffEventKind.GroupsChanged, await site.EventsAsync(account.Id));
        Assert.Contains(await EventsOfGroupAsync(id), row => row.Kind == StaffEventKind.GroupDeleted);
    }

    [Fact]
    public async Task DeleteSome_WithAConfiguredGroupAmongThem_DeletesNone()
    {
        var id = await _administrator.MakeGroupAsync(New(Reading));

        var answer = await _administrator.AskAsync(
            HttpMethod.Delete,
            "/user-group",
            new { userGroupIds = new[] { new { id }, new { id = Constants.Security.EditorGroupKey } } }
        );

        Assert.Equal("SchemaIsCode", answer.Refused(HttpStatusCode.Forbidden).OperationStatus);
        await _administrator.GetAsync($"/user-group/{id}");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task ConfiguredGroup_IsNotChanged_AndTheRefusalNamesItsFile(string method)
    {
        var before = await _administrator.GetAsync($"/user-group/{Constants.Security.EditorGroupKey}");

        var answer = await _administrator.AskAsync(new HttpMethod(method), $"/user-group/{Constants.Security.EditorGroupKey}", New(Reading));

        Assert.Equal("SchemaIsCode", answer.Refused(HttpStatusCode.Forbidden).OperationStatus);
        Assert.Contains("umbraco-config/user-groups.json", answer.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Nhóm này", answer.Body!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(before["isDeletable"]!.GetValue<bool>());
        Assert.Equal(before.ToJsonString(), (await _administrator.GetAsync($"/user-group/{Constants.Security.EditorGroupKey}")).ToJsonString());
    }

    [Fact]
    public async Task ConfiguredGroup_IsNamedInTheLanguageOfTheAccount()
    {
        var english = await site.AddAccountAsync("admin");
        await site.As(english.Id).DoAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "en" });

        var inVietnamese = await _administrator.GetAsync($"/user-group/{Constants.Security.WriterGroupKey}");
        var inEnglish = await site.As(english.Id).GetAsync($"/item/user-group?id={Constants.Security.WriterGroupKey}");

        Assert.Equal("Người viết", inVietnamese["name"]!.GetValue<string>());
        Assert.Equal("Viết bài; người khác duyệt và xuất bản.", inVietnamese["description"]!.GetValue<string>());
        Assert.Equal("Writers", inEnglish[0]!["name"]!.GetValue<string>());
        var all = (await _administrator.GetAsync("/user-group?take=500")).Items().Where(group => !group["isDeletable"]!.GetValue<bool>());
        Assert.All(all, group => Assert.Matches("[ăâđêôơưàáảãạềếệìíịòóọồốộùúụưừứựýỳ]", group["name"]!.GetValue<string>()));
        Assert.Single((await _administrator.GetAsync("/filter/user-group?filter=nguoi%20viet")).Items());
        await site.DisableAsync(english.Id);
    }

    [Fact]
    public async Task Create_OfWhatCannotBe_IsRefused_AndMakesNothing()
    {
        var before = (await _administrator.GetAsync("/user-group"))["total"]!.GetValue<int>();
        var home = await _administrator.HomeAsync();
        foreach (
            var (body, status) in new (object?, string?)[]
            {
                (New(Reading).With("name", " "), "MissingName"),
                (New(Reading).With("name", new string('a', 201)), null),
                (New(Reading).With("alias", " "), "AliasMissing"),
                (New(Reading).With("alias", "ADMIN"), "DuplicateAlias"),
                (New(Reading).With("sections", Texts("Umb.Section.Users")), "SectionNotOffered"),
                (New(Reading).With("sections", Texts("users")), "SectionNotOffered"),
                (New(Reading).With("sections", Texts("KonTum.Section.Leads")), "SectionNotOffered"),
                (New(Reading).With("languages", Texts("tlh")).With("hasAccessToAllLanguages", false), "LanguageNotFound"),
                (New(["Umb.Document.Shred"]), "PermissionNotOffered"),
                (New(["Umb.Document.CultureAndHostnames"]), "PermissionNotOffered"),
                (New(Reading, Grant(home, "Umb.Document.Shred")), "PermissionNotOffered"),
                (New(Reading, Grant(Guid.NewGuid(), Reading)), "DocumentPermissionKeyNotFound"),
                (New(Reading, Grant(home, Reading), Grant(home)), "DocumentPermissionKeyNotFound"),
                (New(Reading, Grant(home, Reading).With("$type", "ElementPermissionPresentationModel")), "DocumentPermissionKeyNotFound"),
                (New(Reading).With("documentRootAccess", false).With("documentStartNode", new JsonObject { ["id"] = Guid.NewGuid() }), "ContentStartNodeNotFound"),
                (New(Reading).With("mediaRootAccess", false).With("mediaStartNode", new JsonObject { ["id"] = home }), "MediaStartNodeNotFound"),
                (New(Reading).With("permissions", new JsonArray((JsonNode?)null)), null),
                (New(Reading).With("permissions", null), null),
                (new { }, null),
            }
        )
        {
            var answer = (await _administrator.AskAsync(HttpMethod.Post, "/user-group", body)).Refused(HttpStatusCode.BadRequest);
            Assert.True(status is null || answer.OperationStatus == status, $"{status}: {answer.Body!.ToJsonString()}");
        }

        Assert.Equal(before, (await _administrator.GetAsync("/user-group"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Alias_OfAnotherGroup_IsRefused()
    {
        var first = New(Reading);
        await _administrator.MakeGroupAsync(first);
        var second = await _administrator.MakeGroupAsync(New(Reading));

        var made = await _administrator.AskAsync(HttpMethod.Post, "/user-group", New(Reading).With("alias", first["alias"]!.GetValue<string>().ToUpperInvariant()));
        var renamed = await _administrator.AskAsync(HttpMethod.Put, $"/user-group/{second}", New(Reading).With("alias", first["alias"]!.GetValue<string>()));

        Assert.Equal("DuplicateAlias", made.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("DuplicateAlias", renamed.Refused(HttpStatusCode.BadRequest).OperationStatus);
    }

    [Fact]
    public async Task Members_AreAddedAndRemoved_InMadeGroupsAndConfiguredOnes()
    {
        var id = await _administrator.MakeGroupAsync(New(Reading));
        var account = await site.AddAccountAsync("writer");
        var some = Keys(account.Id);

        await _administrator.DoAsync(HttpMethod.Post, $"/user-group/{id}/users", some);
        await _administrator.DoAsync(HttpMethod.Post, $"/user-group/{Constants.Security.EditorGroupKey}/users", some);
        await _administrator.DoAsync(HttpMethod.Delete, $"/user-group/{Constants.Security.WriterGroupKey}/users", some);

        var groups = (await _administrator.GetAsync($"/user/{account.Id}"))["userGroupIds"]!.AsArray().Select(group => group!.Id());
        Assert.Equal(new[] { id, Constants.Security.EditorGroupKey }.Order(), groups.Order());
        Assert.Equal([account.Id], (await _administrator.GetAsync($"/filter/user?userGroupIds={id}")).Items().Select(Pages.Id));
        var again = await _administrator.AskAsync(HttpMethod.Delete, $"/user-group/{Constants.Security.WriterGroupKey}/users", some);
        Assert.Equal("UserNotInGroup", again.Refused(HttpStatusCode.BadRequest).OperationStatus);
        (await _administrator.AskAsync(HttpMethod.Post, $"/user-group/{Guid.NewGuid()}/users", some)).Refused(HttpStatusCode.NotFound);
        (await _administrator.AskAsync(HttpMethod.Post, $"/user-group/{id}/users", Keys(Guid.NewGuid()))).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Administrators_DoNotTakeThemselvesOut()
    {
        var account = await site.AddAccountAsync("admin");

        var answer = await site.As(account.Id).AskAsync(HttpMethod.Delete, $"/user-group/{Constants.Security.AdminGroupKey}/users", Keys(account.Id));

        Assert.Equal("SelfNotAllowed", answer.Refused(HttpStatusCode.BadRequest).OperationStatus);
        await site.DisableAsync(account.Id);
    }

    [Theory]
    [InlineData("POST", "/user-group")]
    [InlineData("PUT", "/user-group/0196f0a0-0000-7000-8000-000000000000")]
    [InlineData("DELETE", "/user-group/0196f0a0-0000-7000-8000-000000000000")]
    [InlineData("DELETE", "/user-group")]
    [InlineData("POST", "/user-group/0196f0a0-0000-7000-8000-000000000000/users")]
    [InlineData("DELETE", "/user-group/0196f0a0-0000-7000-8000-000000000000/users")]
    public async Task Change_ByAnybodyButAdministrators_IsRefused(string method, string path) =>
        (await site.As(StaffMember.Editor).AskAsync(new HttpMethod(method), path, new { })).Refused(HttpStatusCode.Forbidden);

    private async Task<IReadOnlyList<StaffEvent>> EventsOfGroupAsync(Guid group)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(row => row.GroupId == group).ToListAsync();
    }

    private static IEnumerable<string> Strings(JsonNode? texts) => texts!.AsArray().Select(text => text!.GetValue<string>());
}
