using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Shutting and opening accounts, and what nobody may do to himself or to the last administrator.</summary>
[Collection(ManagementTests.Name)]
public sealed class UserStateTests(ManagementSite site) : UserCase(site)
{
    [Fact]
    public async Task Disable_Enable_AndUnlock_ShowInTheState()
    {
        var account = await AddAsync("editor");
        var some = new { userIds = new[] { new { id = account.Id } } };

        await Administrator.DoAsync(HttpMethod.Post, "/user/disable", some);
        Assert.Equal("Disabled", await StateAsync(account.Id));
        await Administrator.DoAsync(HttpMethod.Post, "/user/enable", some);
        Assert.Equal("Inactive", await StateAsync(account.Id));
        await Administrator.DoAsync(HttpMethod.Post, "/user/unlock", some);

        var kinds = (await EventsAsync(account.Id)).Select(row => row.Kind);
        Assert.Equal([StaffEventKind.Disabled, StaffEventKind.Enabled, StaffEventKind.Unlocked], kinds);
        var unknown = new { userIds = new[] { new { id = Guid.NewGuid() } } };
        (await Administrator.AskAsync(HttpMethod.Post, "/user/disable", unknown)).Refused(HttpStatusCode.NotFound);
        (await Administrator.AskAsync(HttpMethod.Post, "/user/disable", new { userIds = (object?)null })).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task LastAdministrator_StaysOne_AndEnabled()
    {
        var last = await AddAsync("admin");
        var some = new { userIds = new[] { new { id = last.Id } } };
        var groups = new { userIds = new[] { new { id = last.Id } }, userGroupIds = new[] { new { id = Editors } } };

        var disabled = await Administrator.AskAsync(HttpMethod.Post, "/user/disable", some);
        var demoted = await Administrator.AskAsync(HttpMethod.Post, "/user/set-user-groups", groups);

        Assert.Equal("LastAdministrator", disabled.Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("LastAdministrator", demoted.Refused(HttpStatusCode.BadRequest).OperationStatus);

        var second = await AddAsync("admin");
        await Administrator.DoAsync(HttpMethod.Post, "/user/set-user-groups", groups);
        Assert.False((await Administrator.GetAsync($"/user/{last.Id}"))["isAdmin"]!.GetValue<bool>());
        await DisableInDatabaseAsync(second.Id);
    }

    [Fact]
    public async Task Nobody_ChangesHisOwnGroups_OrDisablesHimself()
    {
        var own = await AddAsync("admin");
        var other = await AddAsync("admin");
        var self = Site.As(own.Id);

        var groups = new { userIds = new[] { new { id = own.Id } }, userGroupIds = new[] { new { id = Administrators }, new { id = Editors } } };
        Assert.Equal(
            "SelfNotAllowed",
            (await self.AskAsync(HttpMethod.Post, "/user/set-user-groups", groups)).Refused(HttpStatusCode.BadRequest).OperationStatus
        );
        (await self.AskAsync(HttpMethod.Put, $"/user/{own.Id}", Details(own.Email!, own.Name, "vi", Editors))).Refused(HttpStatusCode.BadRequest);
        (await self.AskAsync(HttpMethod.Post, "/user/disable", new { userIds = new[] { new { id = own.Id } } })).Refused(HttpStatusCode.BadRequest);

        Assert.True((await Administrator.GetAsync($"/user/{own.Id}"))["isAdmin"]!.GetValue<bool>());
        await DisableInDatabaseAsync(own.Id);
        await DisableInDatabaseAsync(other.Id);
    }

    [Fact]
    public async Task Delete_AndGivingAPassword_AreNotOffered()
    {
        var account = await AddAsync("editor");

        (await Administrator.AskAsync(HttpMethod.Delete, $"/user/{account.Id}")).Refused(HttpStatusCode.NotFound);
        (await Administrator.AskAsync(HttpMethod.Post, $"/user/{account.Id}/change-password", new { newPassword = "một mật khẩu dài" })).Refused(
            HttpStatusCode.NotFound
        );

        Assert.Equal("Inactive", await StateAsync(account.Id));
    }

    private async Task DisableInDatabaseAsync(Guid id)
    {
        await using var context = await Site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        await context.Accounts.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.DisabledAt, DateTimeOffset.UtcNow));
    }
}
