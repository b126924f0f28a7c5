using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Accounts and groups of staff, as administrators see and change them.</summary>
[Collection(ManagementTests.Name)]
public sealed class UserTests(ManagementSite site)
{
    private static readonly Guid Editors = Constants.Security.EditorGroupKey;
    private static readonly Guid Administrators = Constants.Security.AdminGroupKey;

    private readonly EditorClient _administrator = site.As(StaffMember.Administrator);

    [Theory]
    [InlineData("/user")]
    [InlineData("/user/invite")]
    public async Task Invite_MakesAnAccountWithoutPassword_AndIsAudited(string path)
    {
        var email = NewEmail();

        var id = await _administrator.DoAsync(HttpMethod.Post, path, Invitation(email, "Nguyễn Thị Thử"));

        var user = await _administrator.GetAsync($"/user/{id}");
        Assert.Equal("Invited", user["state"]!.GetValue<string>());
        Assert.Equal(email, user["email"]!.GetValue<string>());
        Assert.Equal([Editors], user["userGroupIds"]!.AsArray().Select(group => group!.Id()));
        Assert.False(user["isAdmin"]!.GetValue<bool>());
        Assert.Contains(await EventsAsync(id), row => row.Kind == StaffEventKind.Invited && row.ActorId == StaffMember.Administrator.Key);
        Assert.Null((await _administrator.AskAsync(HttpMethod.Post, $"/user/{id}/reset-password")).Body!["resetPassword"]);
    }

    [Fact]
    public async Task Invite_WithBrokenInput_IsRefused_AndMakesNothing()
    {
        var before = (await _administrator.GetAsync("/user"))["total"]!.GetValue<int>();
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
            var answer = (await _administrator.AskAsync(HttpMethod.Post, "/user", body)).Refused(HttpStatusCode.BadRequest);
            Assert.True(status is null || answer.OperationStatus == status, answer.Body!.ToJsonString());
        }

        Assert.Equal(before + 1, (await _administrator.GetAsync("/user"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Update_ChangesNameAddressLanguageAndGroups_AndIsAudited()
    {
        var account = await AddAsync("editor");
        var email = NewEmail();

        await _administrator.DoAsync(HttpMethod.Put, $"/user/{account.Id}", Details(email, "Tên mới", "en-US", Constants.Security.WriterGroupKey));

        var user = await _administrator.GetAsync($"/user/{account.Id}");
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
            (await _administrator.AskAsync(HttpMethod.Put, $"/user/{account.Id}", body)).Refused(HttpStatusCode.BadRequest);
        }

        var user = await _administrator.GetAsync($"/user/{account.Id}");
        Assert.Equal(account.Email, user["email"]!.GetValue<string>());
        Assert.Empty(await EventsAsync(account.Id));
    }

    [Fact]
    public async Task Disable_Enable_AndUnlock_ShowInTheState()
    {
        var account = await AddAsync("editor");
        var some = new { userIds = new[] { new { id = account.Id } } };

        await _administrator.DoAsync(HttpMethod.Post, "/user/disable", some);
        Assert.Equal("Disabled", await StateAsync(account.Id));
        await _administrator.DoAsync(HttpMethod.Post, "/user/enable", some);
        Assert.Equal("Inactive", await StateAsync(account.Id));
        await _administrator.DoAsync(HttpMethod.Post, "/user/unlock", some);

        var kinds = (await EventsAsync(account.Id)).Select(row => row.Kind);
        Assert.Equal([StaffEventKind.Disabled, StaffEventKind.Enabled, StaffEventKind.Unlocked], kinds);
        var unknown = new { userIds = new[] { new { id = Guid.NewGuid() } } };
        (await _administrator.AskAsync(HttpMethod.Post, "/user/disable", unknown)).Refused(HttpStatusCode.NotFound);
        (await _administrator.AskAsync(HttpMethod.Post, "/user/disable", new { userIds = (object?)null })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task LastAdministrator_StaysOne_AndEnabled()
    {
        var last = await AddAsync("admin");
        var some = new { userIds = new[] { new { id = last.Id } } };
        var groups = new { userIds = new[] { new { id = last.Id } }, userGroupIds = new[] { new { id = Editors } } };

        var disabled = await _administrator.AskAsync(HttpMethod.Post, "/user/disable", some);
        var demoted = await _administrator.AskAsync(HttpMethod.Post, "/user/set-user-groups", groups);

        Assert.Equal("LastAdministrator", disabled.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("LastAdministrator", demoted.Refused(HttpStatusCode.BadRequest).OperationStatus);

        var second = await AddAsync("admin");
        await _administrator.DoAsync(HttpMethod.Post, "/user/set-user-groups", groups);
        Assert.False((await _administrator.GetAsync($"/user/{last.Id}"))["isAdmin"]!.GetValue<bool>());
        await DisableInDatabaseAsync(second.Id);
    }

    [Fact]
    public async Task Nobody_ChangesHisOwnGroups_OrDisablesHimself()
    {
        var own = await AddAsync("admin");
        var other = await AddAsync("admin");
        var self = site.As(own.Id);

        var groups = new { userIds = new[] { new { id = own.Id } }, userGroupIds = new[] { new { id = Administrators }, new { id = Editors } } };
        Assert.Equal(
            "SelfNotAllowed",
            (await self.AskAsync(HttpMethod.Post, "/user/set-user-groups", groups)).Refused(HttpStatusCode.BadRequest).OperationStatus
        );
        (await self.AskAsync(HttpMethod.Put, $"/user/{own.Id}", Details(own.Email!, own.Name, "vi", Editors))).Refused(HttpStatusCode.BadRequest);
        (await self.AskAsync(HttpMethod.Post, "/user/disable", new { userIds = new[] { new { id = own.Id } } })).Refused(HttpStatusCode.BadRequest);

        Assert.True((await _administrator.GetAsync($"/user/{own.Id}"))["isAdmin"]!.GetValue<bool>());
        await DisableInDatabaseAsync(own.Id);
        await DisableInDatabaseAsync(other.Id);
    }

    [Fact]
    public async Task Delete_AndGivingAPassword_AreNotOffered()
    {
        var account = await AddAsync("editor");

        (await _administrator.AskAsync(HttpMethod.Delete, $"/user/{account.Id}")).Refused(HttpStatusCode.NotFound);
        (await _administrator.AskAsync(HttpMethod.Post, $"/user/{account.Id}/change-password", new { newPassword = "một mật khẩu dài" })).Refused(
            HttpStatusCode.NotFound
        );

        Assert.Equal("Inactive", await StateAsync(account.Id));
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
        (await _administrator.AskAsync(HttpMethod.Get, "/filter/user?orderBy=Colour")).Refused(HttpStatusCode.BadRequest);
        Assert.Equal(2, (await _administrator.GetAsync($"/user/batch?id={a.Id}&id={b.Id}")).Items().Count);
    }

    [Fact]
    public async Task Details_SayWhereTheAccountStarts_AndThatItHasNoSecondFactor()
    {
        var account = await AddAsync("editor");

        Assert.True((await _administrator.GetAsync($"/user/{account.Id}/calculate-start-nodes"))["hasDocumentRootAccess"]!.GetValue<bool>());
        Assert.Empty((await _administrator.GetAsync($"/user/{account.Id}/client-credentials")).AsArray());
        Assert.False((await _administrator.GetAsync($"/user/{account.Id}/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
        (await _administrator.AskAsync(HttpMethod.Delete, $"/user/{account.Id}/2fa/Authenticator")).Refused(HttpStatusCode.NotFound);
        Assert.True((await _administrator.GetAsync("/user/configuration"))["usernameIsEmail"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Groups_AreShownAsTheConfigurationHasThem()
    {
        var groups = (await _administrator.GetAsync("/filter/user-group?take=500")).Items();
        var translators = groups.Single(group => group["alias"]!.GetValue<string>() == "translator");

        Assert.Equal(7, groups.Count(group => !group["isDeletable"]!.GetValue<bool>()));
        Assert.Equal(["en"], translators["languages"]!.AsArray().Select(language => language!.GetValue<string>()));
        Assert.Contains("Umb.Section.Translation", translators["sections"]!.AsArray().Select(section => section!.GetValue<string>()));
        Assert.Equal("editor", (await _administrator.GetAsync($"/item/user-group?id={Editors}"))[0]!["alias"]!.GetValue<string>());
        Assert.True((await _administrator.GetAsync($"/user-group/{Editors}"))["documentRootAccess"]!.GetValue<bool>());
        (await _administrator.AskAsync(HttpMethod.Get, $"/user-group/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Avatar_IsEncodedAnew_ShownToStaffOnly_AndRemoved()
    {
        var account = await AddAsync("editor");
        var own = site.As(account.Id);
        var upload = await own.UploadedAsync(MediaLibrary.Picture(900, 600, SkiaSharp.SKEncodedImageFormat.Png), "chan-dung.png");

        await own.DoAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = upload } });

        var url = (await _administrator.GetAsync($"/user/{account.Id}"))["avatarUrls"]![0]!.GetValue<string>();
        using var shown = await own.Http.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        using var decoded = SkiaSharp.SKBitmap.Decode(await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal((320, 320), (decoded.Width, decoded.Height));
        using var visitor = await site.Host.CreateClient().GetAsync(new Uri(url, UriKind.Relative));
        Assert.NotEqual(HttpStatusCode.OK, visitor.StatusCode);

        await _administrator.DoAsync(HttpMethod.Delete, $"/user/avatar/{account.Id}");
        Assert.Empty((await _administrator.GetAsync($"/user/{account.Id}"))["avatarUrls"]!.AsArray());
    }

    [Fact]
    public async Task Avatar_ThatIsNoPicture_IsRefused()
    {
        var editor = site.As(StaffMember.Editor);
        var upload = await editor.UploadedAsync(SampleFiles.Pdf(), "khong-phai-anh.pdf");

        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = upload } })).Refused(HttpStatusCode.BadRequest);
        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = new { id = Guid.NewGuid() } })).Refused(HttpStatusCode.NotFound);
        (await editor.AskAsync(HttpMethod.Post, "/user/current/avatar", new { file = (object?)null })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Profile_ChangesTheLanguageOfTheScreens()
    {
        var account = await AddAsync("editor");
        var own = site.As(account.Id);

        await own.DoAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "en" });

        Assert.Equal("en", (await own.GetAsync("/user/current"))["languageIsoCode"]!.GetValue<string>());
        (await own.AskAsync(HttpMethod.Put, "/user/current/profile", new { languageIsoCode = "tlh" })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Password_IsChangedByWhoKnowsThePresentOne()
    {
        var account = await AddAsync("editor");
        var own = site.As(account.Id);

        var wrong = await own.AskAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = "sai", newPassword = "lá thông reo trên đồi" });
        var weak = await own.AskAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = Password, newPassword = "ngắn" });
        await own.DoAsync(HttpMethod.Post, "/user/current/change-password", new { oldPassword = Password, newPassword = "lá thông reo trên đồi" });

        wrong.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("InvalidPassword", weak.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Contains(await EventsAsync(account.Id), row => row.Kind == StaffEventKind.PasswordChanged);
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
        (await site.As(StaffMember.Editor).AskAsync(new HttpMethod(method), path)).Refused(HttpStatusCode.Forbidden);

    private const string Password = "rừng thông Măng Đen 17";

    private async Task<StaffAccount> AddAsync(string group, string name = "Tài khoản thử")
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<StaffRegister>();
        var (account, error) = await register.AddAsync(new NewStaffAccount(NewEmail(), name, "vi", [group]), Password, CancellationToken.None);
        Assert.Equal(StaffError.None, error);
        return account!;
    }

    private async Task DisableInDatabaseAsync(Guid id)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        await context.Accounts.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.DisabledAt, DateTimeOffset.UtcNow));
    }

    private async Task<IReadOnlyList<StaffEvent>> EventsAsync(Guid account)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Id).ToListAsync();
    }

    private async Task<IReadOnlyList<Guid>> FoundAsync(string query) =>
        [.. (await _administrator.GetAsync($"/filter/user?{query}")).Items().Select(Pages.Id)];

    private async Task<string> StateAsync(Guid id) => (await _administrator.GetAsync($"/user/{id}"))["state"]!.GetValue<string>();

    private static string NewEmail() => $"thu-{Guid.NewGuid():N}@kontuminvest.example";

    private static JsonArray Keys(params Guid[] keys) => new([.. keys.Select(key => new JsonObject { ["id"] = key })]);

    private static JsonObject Invitation(string email, string name) =>
        new()
        {
            ["kind"] = "Default",
            ["email"] = email,
            ["userName"] = email,
            ["name"] = name,
            ["userGroupIds"] = Keys(Editors),
        };

    private static JsonObject Details(string email, string name, string language, Guid group) =>
        new()
        {
            ["email"] = email,
            ["userName"] = email,
            ["name"] = name,
            ["languageIsoCode"] = language,
            ["userGroupIds"] = Keys(group),
            ["documentStartNodeIds"] = new JsonArray(),
            ["hasDocumentRootAccess"] = false,
            ["mediaStartNodeIds"] = new JsonArray(),
            ["hasMediaRootAccess"] = false,
            ["elementStartNodeIds"] = new JsonArray(),
            ["hasElementRootAccess"] = false,
        };
}
