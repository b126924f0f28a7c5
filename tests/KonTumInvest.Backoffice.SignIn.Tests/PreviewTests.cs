using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>Drafts on the public site, for staff alone.</summary>
[Collection(OnSqlite.Name)]
public sealed class PreviewTests(SqliteStaffSite site)
{
    [Fact]
    public async Task Draft_IsShownToStaffWithABarAndAWayOut()
    {
        var (document, draft) = Draft();
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);

        var page = await FollowAsync(browser, $"/umbraco/preview?id={document.Key}&culture=en");
        var visitor = await site.Browser().GetAsync(page.Response.RequestMessage!.RequestUri!.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(draft, page.Body, StringComparison.Ordinal);
        Assert.Contains("Draft", page.Find(".preview-bar").TextContent, StringComparison.Ordinal);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(draft, visitor.Body, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector(".preview-bar"));

        var left = await FollowAsync(browser, page.Find(".preview-bar a").GetAttribute("href")!);
        Assert.Null(left.Page.QuerySelector(".preview-bar"));
        Assert.DoesNotContain(draft, left.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WithoutSignIn_LeadsToIt()
    {
        var (document, _) = Draft();

        var answer = await site.Browser().GetAsync($"/umbraco/preview?id={document.Key}&culture=en");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.StartsWith("/umbraco/login", new Uri(answer.Location!).PathAndQuery, StringComparison.Ordinal);
        Assert.False(answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("UMB_PREVIEW", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task PreviewToken_WithoutItsSession_OpensNothing()
    {
        var (document, draft) = Draft();
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);
        var page = await FollowAsync(browser, $"/umbraco/preview?id={document.Key}&culture=en");
        var address = page.Response.RequestMessage!.RequestUri!.PathAndQuery;

        var elsewhere = await site.SignedInAsync(person.Email!);
        await elsewhere.SendAsync("/umbraco/account", "form[data-form=end-all]");
        var after = await browser.GetAsync(address);

        Assert.Contains(draft, page.Body, StringComparison.Ordinal);
        // The address comes of the draft's name, so that without the preview there is nothing at it.
        Assert.Equal(HttpStatusCode.NotFound, after.Status);
        Assert.DoesNotContain(draft, after.Body, StringComparison.Ordinal);
        Assert.Null(after.Page.QuerySelector(".preview-bar"));
    }

    [Fact]
    public async Task Preview_OfNoDocument_IsNotFound()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/umbraco/preview?id={Guid.NewGuid()}&culture=en")).Status);
    }

    [Fact]
    public async Task Menu_OfAPreview_NamesDrafts_OnlyToWhoMayReadThem()
    {
        var (shown, other) = await TwoOfTheMenuAsync();
        var published = other.GetPublishName("vi")!;
        var draft = $"Nháp {Guid.NewGuid():N}";
        Rename(other, draft);

        var editor = await PreviewAsync(await site.PersonAsync(), shown);
        var below = await PreviewAsync(await site.PersonAsync(start: new StaffStart([shown.Key], Root: false)), shown);
        Rename(other, published);

        Assert.Contains(draft, NamesIn(editor));
        Assert.NotNull(below.Page.QuerySelector(".preview-bar"));
        Assert.Contains(published, NamesIn(below));
        Assert.DoesNotContain(draft, below.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_OfAPreview_LeavesOutPagesThatWereNeverPublished_ForWhoMayNotReadThem()
    {
        var (shown, other) = await TwoOfTheMenuAsync();
        var contents = site.Host.Service<IContentService>();
        var name = $"Chưa xuất bản {Guid.NewGuid():N}";
        var made = contents.Copy(other, other.ParentId, relateToOriginal: false)!;
        made.SetCultureName(name, "vi");
        contents.Save(made);

        var editor = await PreviewAsync(await site.PersonAsync(), shown);
        var below = await PreviewAsync(await site.PersonAsync(start: new StaffStart([shown.Key], Root: false)), shown);
        contents.Delete(made);

        Assert.Contains(name, NamesIn(editor));
        Assert.NotNull(below.Page.QuerySelector(".preview-bar"));
        Assert.DoesNotContain(name, below.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OneMayNotRead_LeadsOutOfThePreview()
    {
        var (shown, other) = await TwoOfTheMenuAsync();
        var browser = await site.SignedInAsync((await site.PersonAsync(start: new StaffStart([shown.Key], Root: false))).Email!);
        var preview = await FollowAsync(browser, $"/umbraco/preview?id={shown.Key}&culture=vi");
        var address = preview.Page.QuerySelectorAll("header a").First(link => link.TextContent.Trim() == other.GetPublishName("vi")).GetAttribute("href")!;

        var answer = await browser.GetAsync(address);
        var left = await FollowAsync(browser, answer.Location!);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.StartsWith("/umbraco/preview/end?returnUrl=", answer.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, left.Status);
        Assert.Equal(address, left.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(left.Page.QuerySelector(".preview-bar"));
        Assert.Null((await browser.GetAsync(address)).Page.QuerySelector(".preview-bar"));
    }

    private async Task<Answer> PreviewAsync(StaffAccount person, IContent document) =>
        await FollowAsync(await site.SignedInAsync(person.Email!), $"/umbraco/preview?id={document.Key}&culture=vi");

    private static IReadOnlyList<string> NamesIn(Answer page) => [.. page.Page.QuerySelectorAll("header a").Select(link => link.TextContent.Trim())];

    private void Rename(IContent document, string name)
    {
        document.SetCultureName(name, "vi");
        site.Host.Service<IContentService>().Save(document);
    }

    // Two pages that stand in the menu of every page.
    private async Task<(IContent Shown, IContent Other)> TwoOfTheMenuAsync()
    {
        var contents = site.Host.Service<IContentService>();
        var names = NamesIn(await site.Browser().GetAsync("/vi/"));
        var listed = contents
            .GetPagedChildren(contents.GetRootContent().Single(root => root.IsCulturePublished("vi")).Id, 0, 50, out _, null, null, null, true)
            .Where(child => child.GetPublishName("vi") is { } name && names.Contains(name))
            .ToList();
        return (listed[0], listed[1]);
    }

    // The public front page with a name that only its draft has.
    private (IContent Document, string Draft) Draft()
    {
        var contents = site.Host.Service<IContentService>();
        var type = site.Host.Service<IContentTypeService>().Get("page")!;
        var document = contents.GetPagedOfType(type.Id, 0, 10, out _, null!).First(content => content.IsCulturePublished("en") && !content.Trashed);
        var draft = $"Draft {Guid.NewGuid():N}";
        document.SetCultureName(draft, "en");
        contents.Save(document);
        return (document, draft);
    }

    private static async Task<Answer> FollowAsync(Browser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        for (var count = 0; count < 5 && answer.Location is { } next; count++)
        {
            answer = await browser.GetAsync(next);
        }

        return answer;
    }
}
