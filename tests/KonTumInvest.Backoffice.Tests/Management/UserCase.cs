using System.Text.Json.Nodes;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Accounts of staff, as administrators make them.</summary>
public abstract class UserCase(ManagementSite site)
{
    protected ManagementSite Site { get; } = site;

    protected static readonly Guid Editors = Constants.Security.EditorGroupKey;
    protected static readonly Guid Administrators = Constants.Security.AdminGroupKey;

    protected EditorClient Administrator { get; } = site.As(StaffMember.Administrator);

    protected const string Password = "rừng thông Măng Đen 17";

    protected async Task<StaffAccount> AddAsync(string group, string name = "Tài khoản thử")
    {
        await using var scope = Site.Host.Services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<StaffRegister>();
        var (account, error) = await register.AddAsync(new NewStaffAccount(NewEmail(), name, "vi", [group]), Password, CancellationToken.None);
        Assert.Equal(StaffError.None, error);
        return account!;
    }

    protected async Task<IReadOnlyList<StaffEvent>> EventsAsync(Guid account)
    {
        await using var context = await Site.Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();
        return await context.Events.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Id).ToListAsync();
    }

    protected async Task<string> StateAsync(Guid id) => (await Administrator.GetAsync($"/user/{id}"))["state"]!.GetValue<string>();

    protected static string NewEmail() => $"thu-{Guid.NewGuid():N}@kontuminvest.example";

    protected static JsonArray Keys(params Guid[] keys) => new([.. keys.Select(key => new JsonObject { ["id"] = key })]);

    protected static JsonObject Invitation(string email, string name) =>
        new()
        {
            ["kind"] = "Default",
            ["email"] = email,
            ["userName"] = email,
            ["name"] = name,
            ["userGroupIds"] = Keys(Editors),
        };

    protected static JsonObject Details(string email, string name, string language, Guid group) =>
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
