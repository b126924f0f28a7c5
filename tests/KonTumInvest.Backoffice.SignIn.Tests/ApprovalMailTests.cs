using System.Net.Http.Json;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>Who is written to when a page waits for approval, and when it is decided.</summary>
[Collection(OnSqlite.Name)]
public sealed class ApprovalMailTests(SqliteStaffSite site)
{
    private const string Api = "/umbraco/management/api/v1";

    [Fact]
    public async Task Submitted_IsMailedToThoseWhoMayPublish_AndTheDecisionToTheWriter()
    {
        var writer = await site.PersonAsync("writer", "en", "Writer of Tests");
        var editor = await site.PersonAsync("editor", "vi", "Biên tập Thử nghiệm");
        var colleague = await site.PersonAsync("writer", "en", "Colleague of Tests");
        var (page, name) = Draft();

        var request = await AskAsync(await ClientAsync(writer.Email!), $"/document/{page}/approval", new { cultures = new[] { "en" }, note = "Please hurry" });

        var asked = await site.MailToAsync(editor.Email!, $"Chờ duyệt: {name} (EN)");
        Assert.Contains("Writer of Tests", asked.TextBody, StringComparison.Ordinal);
        Assert.Contains("Please hurry", asked.TextBody, StringComparison.Ordinal);
        Assert.EndsWith($"/umbraco/section/content/workspace/document/edit/{page}/en", StaffSite.LinkIn(asked), StringComparison.Ordinal);

        var client = await ClientAsync(editor.Email!);
        await AskAsync(client, $"/approval/{request[0].Id}/return", new { comment = "Thiếu <nguồn>" });

        var returned = await site.MailToAsync(writer.Email!, $"To be changed: {name} (EN)");
        Assert.Contains("Thiếu <nguồn>", returned.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<nguồn>", returned.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Smtp.Received, mail => mail.Message.To.Mailboxes.Any(box => box.Address == colleague.Email));
    }

    private async Task<HttpClient> ClientAsync(string email)
    {
        var browser = await site.SignedInAsync(email);
        browser.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        return browser.Client;
    }

    private static async Task<IReadOnlyList<Request>> AskAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(Api + path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? [] : System.Text.Json.JsonSerializer.Deserialize<List<Request>>(text, System.Text.Json.JsonSerializerOptions.Web)!;
    }

    private (Guid Key, string Name) Draft()
    {
        var contents = site.Host.Service<IContentService>();
        var home = contents.GetRootContent().First();
        var name = $"Approval {Guid.NewGuid():N}";
        var page = contents.Create(name, home.Id, "page");
        page.SetCultureName(name, "en");
        page.SetCultureName($"{name} vi", "vi");
        contents.Save(page);
        return (page.Key, name);
    }

    private sealed record Request(Guid Id);
}
