using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>Accounts in the database of the site, for tests of what is stored with an account.</summary>
internal static class StoredAccounts
{
    public const string Password = "rừng thông Măng Đen 17";

    /// <summary>An account that has set its password, in some groups.</summary>
    public static async Task<StaffAccount> AddAccountAsync(this ManagementSite site, params string[] groups)
    {
        await using var scope = site.Host.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<StaffRegister>();
        var email = $"thu-{Guid.NewGuid():N}@kontuminvest.example";
        var (account, error) = await register.AddAsync(new NewStaffAccount(email, "Tài khoản thử", "vi", groups), Password, CancellationToken.None);
        Assert.Equal(StaffError.None, error);
        return account!;
    }

    /// <summary>Takes an account out of use, so that no administrator is left to tests of the last one.</summary>
    public static async Task DisableAsync(this ManagementSite site, Guid account)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        await context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.DisabledAt, DateTimeOffset.UtcNow));
    }

    /// <summary>Notes that the person has signed in, as the sign-in page does.</summary>
    public static async Task SignedInAsync(this ManagementSite site, Guid account)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        await context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.LastSignInAt, DateTimeOffset.UtcNow));
    }

    /// <summary>What happened to the account, in order.</summary>
    public static async Task<IReadOnlyList<StaffEventKind>> EventsAsync(this ManagementSite site, Guid account)
    {
        await using var context = await site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync();
    }

    /// <summary>The details of an account as the client shows them, to be changed and sent back.</summary>
    public static async Task<JsonObject> DetailsAsync(this EditorClient administrator, Guid account) =>
        (await administrator.GetAsync($"/user/{account}")).AsObject();

    public static JsonArray Keys(params Guid[] keys) => new([.. keys.Select(key => new JsonObject { ["id"] = key })]);
}
