using System.Net;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
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
