using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Tests.Hosting;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Accounts and groups of staff, as administrators see and change them.</summary>
[Collection(ManagementTests.Name)]
public sealed class UserTests(ManagementSite site) : UserCase(site)
{
    [Theory]
    [InlineData("/user")]
    [InlineData("/user/invite")]
    public async Task Invite_MakesAnAccountWithoutPassword_AndIsAudited(string path)
    {
        var email = NewEmail();

        var id = await Administrator.DoAsync(HttpMethod.Post, path, Invitation(email, "Nguyễn Thị Thử"));

        var user = await Administrator.GetAsync($"/user/{id}");
        Assert.Equal("Invited", user["state"]!.GetValue<string>());
        Assert.Equal(email, user["email"]!.GetValue<string>());
        Assert.Equal([Editors], user["userGroupIds"]!.AsArray().Select(group => group!.Id()));
        Assert.False(user["isAdmin"]!.GetValue<bool>());
        Assert.Contains(await EventsAsync(id), row => row.Kind == StaffEventKind.Invited && row.ActorId == StaffMember.Administrator.Key);
        Assert.Null((await Administrator.AskAsync(HttpMethod.Post, $"/user/{id}/reset-password")).Body!["resetPassword"]);
    }

    [Fact]
    public async Task Invite_WithBrokenInput_IsRefused_AndMakesNothing()
    {
        var before = (await Administrator.GetAsync("/user"))["total"]!.GetValue<int>();
        var taken = await AddAsync("editor");
        foreach (
            var (body, status) in new (object?, string?)[]
            {
                (Invitation("not an address", "Ai đó"), null),
                (Invitation(NewEmail(), " "), "InvalidName"),
                (Invitation(NewEmail(), new string('a', 101)), null),
                (Invitation(taken.Email!, "Trùng địa chỉ"), "DuplicateEmail"),
                (Invitation(NewEmail(), "Không nhóm").With("userGroupIds", new JsonArray()), "NoUserGroup"),
                (Invitation(NewEmail(), "Nhóm lạ").With("userGroupIds", Keys(Guid.NewGuid())), "NoUserGroup"),
                (Invitation(NewEmail(), "Tên khác").With("userName", "somebody"), "UserNameIsNotEmail"),
                (new { }, null),
            }
        )
        {
            var answer = (await Administrator.AskAsync(HttpMethod.Post, "/user", body)).Refused(HttpStatusCode.BadRequest);
            Assert.True(status is null || answer.OperationStatus == status, answer.Body!.ToJsonString());
        }

        Assert.Equal(before + 1, (await Administrator.GetAsync("/user"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Update_ChangesNameAddressLanguageAndGroups_AndIsAudited()
    {
        var account = await AddAsync("editor");
        var email = NewEmail();

        await Administrator.DoAsync(HttpMethod.Put, $"/user/{account.Id}", Details(email, "Tên mới", "en-US", Constants.Security.WriterGroupKey));

        var user = await Administrator.GetAsync($"/user/{account.Id}");
        Assert.Equal("Tên mới", user["name"]!.GetValue<string>());
        Assert.Equal(email, user["userName"]!.GetValue<string>());
        Assert.Equal("en", user["languageIsoCode"]!.GetValue<string>());
        Assert.Equal([Constants.Security.WriterGroupKey], user["userGroupIds"]!.AsArray().Select(group => group!.Id()));
        var kinds = (await EventsAsync(account.Id)).Select(row => row.Kind).ToList();
        Assert.Contains(StaffEventKind.Changed, kinds);
        Assert.Contains(StaffEventKind.GroupsChanged, kinds);
    }

    [Fact]
    public async Task Update_WithBrokenInput_IsRefused_AndChangesNothing()
    {
        var account = await AddAsync("editor");
        var other = await AddAsync("editor");
        var fine = Details(account.Email!, account.Name, "vi", Editors);
        foreach (
            var body in new[]
            {
                fine.DeepClone().AsObject().With("email", other.Email).With("userName", other.Email),
                fine.DeepClone().AsObject().With("languageIsoCode", "fr"),
                fine.DeepClone().AsObject().With("userGroupIds", new JsonArray()),
                fine.DeepClone().AsObject().With("documentStartNodeIds", Keys(Guid.NewGuid())),
                fine.DeepClone().AsObject().With("name", ""),
            }
        )
        {
            (await Administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", body)).Refused(HttpStatusCode.BadRequest);
        }

        var user = await Administrator.GetAsync($"/user/{account.Id}");
        Assert.Equal(account.Email, user["email"]!.GetValue<string>());
        Assert.Empty(await EventsAsync(account.Id));
    }

    [Fact]
    public async Task Filter_FindsByNameGroupAndState_InOrder()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        var b = await AddAsync("editor", $"Bình {mark}");
        var a = await AddAsync("writer", $"Ánh {mark}");

        Assert.Equal([a.Id, b.Id], await FoundAsync($"filter={mark}&orderBy=Name"));
        Assert.Equal([b.Id, a.Id], await FoundAsync($"filter={mark}&orderBy=Name&orderDirection=Descending"));
        Assert.Equal([b.Id], await FoundAsync($"filter=binh%20{mark}"));
        Assert.Equal([a.Id], await FoundAsync($"filter={mark}&userGroupIds={Constants.Security.WriterGroupKey}"));
        Assert.Empty(await FoundAsync($"filter={mark}&userStates=Disabled"));
        Assert.Equal([b.Id], await FoundAsync($"filter={mark}&orderBy=Name&skip=1&take=1"));
        (await Administrator.AskAsync(HttpMethod.Get, "/filter/user?orderBy=Colour")).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(2, (await Administrator.GetAsync($"/user/batch?id={a.Id}&id={b.Id}")).Items().Count);
    }

    [Fact]
    public async Task Details_SayWhereTheAccountStarts_AndThatItHasNoSecondFactor()
    {
        var account = await AddAsync("editor");

        Assert.True((await Administrator.GetAsync($"/user/{account.Id}/calculate-start-nodes"))["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.Empty((await Administrator.GetAsync($"/user/{account.Id}/client-credentials")).AsArray());
        Assert.False((await Administrator.GetAsync($"/user/{account.Id}/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
        (await Administrator.AskAsync(HttpMethod.Delete, $"/user/{account.Id}/2fa/Authenticator")).Refused(HttpStatusCode.NotFound);
        Assert.True((await Administrator.GetAsync("/user/configuration"))["usernameIsEmail"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Groups_AreShownAsTheConfigurationHasThem()
    {
        var groups = (await Administrator.GetAsync("/filter/user-group?take=500")).Items();
        var translators = groups.Single(group => group["alias"]!.GetValue<string>() == "translator");

        Assert.Equal(7, groups.Count(group => !group["isDeletable"]!.GetValue<bool>()));
        Assert.Equal(["en"], translators["languages"]!.AsArray().Select(language => language!.GetValue<string>()));
        Assert.Contains("Umb.Section.Translation", translators["sections"]!.AsArray().Select(section => section!.GetValue<string>()));
        Assert.Equal("editor", (await Administrator.GetAsync($"/item/user-group?id={Editors}"))[0]!["alias"]!.GetValue<string>());
        Assert.True((await Administrator.GetAsync($"/user-group/{Editors}"))["documentRootAccess"]!.GetValue<bool>());
        (await Administrator.AskAsync(HttpMethod.Get, $"/user-group/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET", "/user")]
    [InlineData("GET", "/filter/user")]
    [InlineData("GET", "/user/0196f0a0-0000-7000-8000-000000000000")]
    [InlineData("POST", "/user")]
    [InlineData("PUT", "/user/0196f0a0-0000-7000-8000-000000000000")]
    [InlineData("POST", "/user/disable")]
    [InlineData("POST", "/user/set-user-groups")]
    [InlineData("POST", "/user/0196f0a0-0000-7000-8000-000000000000/reset-password")]
    [InlineData("GET", "/user-group")]
    [InlineData("GET", "/filter/user-group")]
    public async Task Call_OfAnybodyButAdministrators_IsRefused(string method, string path) =>
        (await Site.As(StaffMember.Editor).AskAsync(new HttpMethod(method), path)).Refused(HttpStatusCode.Forbidden);

    private async Task<IReadOnlyList<Guid>> FoundAsync(string query) =>
        [.. (await Administrator.GetAsync($"/filter/user?{query}")).Items().Select(Pages.Id)];
}
