using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>What administrators do to accounts, and what others may not.</summary>
public abstract class AdministrationTests(StaffSite site)
{
    [Fact]
    public async Task Invitation_ReachesItsOwnerWhoSetsAPasswordAndSignsIn()
    {
        var email = $"{Guid.NewGuid():N}@board.example";
        var administrator = await site.SignedInAsync(StaffSite.AdministratorEmail);

        var invited = await InviteAsync(administrator, email, "en", "writer");
        var mail = await site.MailToAsync(email, "Invitation to the KonTumInvest back office");
        var link = StaffSite.LinkIn(mail);
        var early = await site.Browser().SignInAsync(email, StaffSite.Password);
        var set = await site.Browser().SendAsync(link, "main form", ("Form.Password", StaffSite.Password));
        var again = await site.Browser().GetAsync(link);
        var browser = await site.SignedInAsync(email);

        Assert.Equal((HttpStatusCode.SeeOther, "/umbraco/accounts"), (invited.Status, invited.Location));
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Equal(HttpStatusCode.SeeOther, set.Status);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal("My account", (await browser.GetAsync("/umbraco/account")).Heading);
        await using var database = await site.DatabaseAsync();
        var account = await database.Accounts.SingleAsync(row => row.Email == email);
        Assert.Equal(["writer"], account.Groups);
        Assert.Equal(
            [StaffEventKind.Invited, StaffEventKind.SignInFailed, StaffEventKind.InvitationAccepted, StaffEventKind.SignedIn],
            await site.EventsAsync(account.Id)
        );
        var invitation = await database.Events.SingleAsync(row => row.AccountId == account.Id && row.Kind == StaffEventKind.Invited);
        Assert.Equal((await database.Accounts.SingleAsync(row => row.Email == StaffSite.AdministratorEmail)).Id, invitation.ActorId);
    }

    [Fact]
    public async Task Invitation_OfAnAddressThatHasAnAccount_IsRefused()
    {
        var person = await site.PersonAsync();
        var administrator = await site.SignedInAsync(StaffSite.AdministratorEmail);

        var answer = await InviteAsync(administrator, person.Email!.ToUpperInvariant(), "vi", "editor");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Đã có tài khoản dùng địa chỉ này."], answer.Errors);
    }

    [Theory]
    [InlineData("not an address", "editor")]
    [InlineData("somebody@board.example", null)]
    [InlineData("somebody@board.example", "no-such-group")]
    public async Task Invitation_WithBadInput_MakesNoAccount(string email, string? group)
    {
        var administrator = await site.SignedInAsync(StaffSite.AdministratorEmail);

        var answer = await InviteAsync(administrator, email, "vi", group);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Single(answer.Errors);
        await using var database = await site.DatabaseAsync();
        Assert.False(await database.Accounts.AnyAsync(row => row.Email == email));
    }

    [Fact]
    public async Task DisabledAccount_IsOutOnItsNextRequestUntilEnabled()
    {
        var person = await site.PersonAsync();
        var theirs = await site.SignedInAsync(person.Email!);
        var administrator = await site.SignedInAsync(StaffSite.AdministratorEmail);

        await administrator.SendAsync("/umbraco/accounts", Button(person, "disable"));
        var out1 = await theirs.IsSignedInAsync();
        var refused = await site.Browser().SignInAsync(person.Email!, StaffSite.Password);
        await administrator.SendAsync("/umbraco/accounts", Button(person, "enable"));

        Assert.False(out1);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.False(await theirs.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Status);
    }

    [Fact]
    public async Task LockedAccount_IsOpenedByAnAdministrator()
    {
        var person = await site.PersonAsync();
        for (var count = 0; count < 5; count++)
        {
            await site.Browser().SignInAsync(person.Email!, $"wrong password {count}");
        }

        var administrator = await site.SignedInAsync(StaffSite.AdministratorEmail);
        await administrator.SendAsync("/umbraco/accounts", Button(person, "unlock"));

        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Status);
        Assert.Contains(StaffEventKind.Unlocked, await site.EventsAsync(person.Id));
    }

    [Fact]
    public async Task ListOfAccounts_IsForAdministratorsOnly()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync("editor")).Email!);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/umbraco/accounts")).Status);
    }

    [Fact]
    public async Task Account_IsSeenByUmbracosServicesWithItsGroups()
    {
        var person = await site.PersonAsync("translator", "en", "Người Dịch");
        var users = site.Host.Service<IUserService>();

        var user = await users.GetAsync(person.Id);

        Assert.NotNull(user);
        Assert.Equal((person.Number, person.Name, person.Email, "en"), (user.Id, user.Name, user.Email, user.Language));
        Assert.Equal(["translator"], user.Groups.Select(group => group.Alias));
        Assert.Equal(["content", "translation"], user.AllowedSections.Order());
        Assert.Equal(person.Number, await site.Host.Service<IUserIdKeyResolver>().GetAsync(person.Id));
        Assert.Equal(person.Id, await site.Host.Service<IUserIdKeyResolver>().GetAsync(person.Number));
    }

    private static Task<Answer> InviteAsync(Browser administrator, string email, string language, string? group) =>
        administrator.SendAsync(
            "/umbraco/accounts",
            "form[data-form=invite]",
            ("Form.Email", email),
            ("Form.Name", "Người Được Mời"),
            ("Form.Language", language),
            ("Form.Groups", group)
        );

    private static string Button(StaffAccount person, string act) => $"button[formaction='/umbraco/accounts/{person.Id}/{act}']";
}

[Collection(OnSqlite.Name)]
public sealed class AdministrationOnSqlite(SqliteStaffSite site) : AdministrationTests(site);

[Collection(OnPostgreSql.Name)]
public sealed class AdministrationOnPostgreSql(PostgreSqlStaffSite site) : AdministrationTests(site);
