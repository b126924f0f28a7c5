using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>Forgotten, reset and changed passwords.</summary>
public abstract class PasswordTests(StaffSite site)
{
    private const string ResetSubject = "Đặt lại mật khẩu KonTumInvest";
    private const string Another = "mưa rơi trên mái tôn cũ";

    [Fact]
    public async Task ResetLink_SetsThePasswordOnceAndEndsSessions()
    {
        var person = await site.PersonAsync();
        var before = await site.SignedInAsync(person.Email!);
        var link = await AskForLinkAsync(person);

        var set = await site.Browser().SendAsync(link, "main form", ("Form.Password", Another));
        var again = await site.Browser().GetAsync(link);

        Assert.Equal((HttpStatusCode.SeeOther, "/umbraco/login"), (set.Status, set.Location));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.False(await before.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().SignInAsync(person.Email!, Another)).Status);
        Assert.Contains(StaffEventKind.PasswordReset, await site.EventsAsync(person.Id));
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task MailedLink_IsNotKeptOnceItIsSent()
    {
        var person = await site.PersonAsync();
        await AskForLinkAsync(person);

        await using var outbox = await site.Host.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();
        OutboxMail row;
        do
        {
            row = await outbox.Outbox.AsNoTracking().SingleAsync(mail => mail.Recipient == person.Email);
        } while (row.Status != MailStatus.Sent);

        Assert.Equal((string.Empty, string.Empty), (row.TextBody, row.HtmlBody));
    }

    [Fact]
    public async Task ResetLink_AfterAnHour_IsDead()
    {
        var person = await site.PersonAsync();
        var link = await AskForLinkAsync(person);

        site.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(link)).Status);
    }

    [Fact]
    public async Task ForgottenPassword_OfNobody_SaysTheSameAndSendsNothing()
    {
        var person = await site.PersonAsync();
        var stranger = $"{Guid.NewGuid():N}@nobody.example";

        var unknown = await site.Browser().SendAsync("/umbraco/password/forgot", "main form", ("Form.Email", stranger));
        var known = await site.Browser().SendAsync("/umbraco/password/forgot", "main form", ("Form.Email", person.Email));

        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.Equal(known.Notice, unknown.Notice);
        await site.MailToAsync(person.Email!, ResetSubject);
        Assert.DoesNotContain(site.Smtp.Received, mail => mail.Recipients.Contains(stranger));
    }

    [Theory]
    [InlineData("ngắn quá")]
    [InlineData("password2026!!")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012345")]
    [InlineData("Người Thử nghiệm 1")]
    public async Task WeakPassword_IsRefusedAndTheLinkStillWorks(string password)
    {
        var person = await site.PersonAsync();
        var link = await AskForLinkAsync(person);

        var refused = await site.Browser().SendAsync(link, "main form", ("Form.Password", password));
        var set = await site.Browser().SendAsync(link, "main form", ("Form.Password", Another));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Single(refused.Errors);
        Assert.DoesNotContain(password, refused.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, set.Status);
    }

    [Fact]
    public async Task ChangedPassword_KeepsThisSessionAndEndsTheOthers()
    {
        var person = await site.PersonAsync(language: "en");
        var desk = await site.SignedInAsync(person.Email!);
        var phone = await site.SignedInAsync(person.Email!);

        var wrong = await desk.SendAsync("/umbraco/account", "form[data-form=password]", ("Form.Current", "not it at all"), ("Form.Password", Another));
        var changed = await desk.SendAsync("/umbraco/account", "form[data-form=password]", ("Form.Current", StaffSite.Password), ("Form.Password", Another));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.SeeOther, changed.Status);
        Assert.True(await desk.IsSignedInAsync());
        Assert.False(await phone.IsSignedInAsync());
        await site.MailToAsync(person.Email!, "Your KonTumInvest password was changed");
        Assert.Contains(StaffEventKind.PasswordChanged, await site.EventsAsync(person.Id));
    }

    private async Task<string> AskForLinkAsync(StaffAccount person)
    {
        await site.Browser().SendAsync("/umbraco/password/forgot", "main form", ("Form.Email", person.Email));
        return StaffSite.LinkIn(await site.MailToAsync(person.Email!, ResetSubject));
    }
}

[Collection(OnSqlite.Name)]
public sealed class PasswordOnSqlite(SqliteStaffSite site) : PasswordTests(site);

[Collection(OnPostgreSql.Name)]
public sealed class PasswordOnPostgreSql(PostgreSqlStaffSite site) : PasswordTests(site);
