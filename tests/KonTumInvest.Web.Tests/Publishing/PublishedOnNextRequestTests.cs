using System.Net;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Publishing;

/// <summary>What an editor publishes is what the very next visitor sees, although pages are kept.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class PublishedOnNextRequestTests(RunningSite site)
{
    [Fact]
    public async Task Publish_OfAKeptPage_ShowsOnTheNextRequest()
    {
        var page = site.First("page");
        (await site.AskAsync(page.En)).Dispose();
        using var kept = await site.AskAsync(page.En);

        await site.Host.RenameAsync(page.Key, "en", "A new heading");
        using var next = await site.AskAsync(site.First("page").En);
        await site.Host.RenameAsync(page.Key, "en", kept.Heading!);
        using var back = await site.AskAsync(page.En);

        Assert.True(kept.Kept);
        Assert.Equal((HttpStatusCode.OK, "A new heading"), (next.Status, next.Heading));
        Assert.Equal((HttpStatusCode.OK, kept.Heading), (back.Status, back.Heading));
    }

    [Fact]
    public async Task Publish_WhileThePageIsBeingMade_IsNotHiddenByTheOldPageBeingKept()
    {
        var page = site.First("article");
        using var before = await site.AskAsync(page.En);
        site.ForgetPages();
        var held = site.Layout.Close();

        var slow = Task.Run(() => site.AskAsync(page.En));
        await held.Arrived;
        await site.Host.UnpublishAsync(page.Key, "en");
        held.Release();
        using var old = await slow;
        using var next = await site.AskAsync(page.En);
        await site.Host.PublishAsync(page.Key, "en");

        Assert.Equal((HttpStatusCode.OK, before.Heading), (old.Status, old.Heading));
        Assert.Equal(HttpStatusCode.NotFound, next.Status);
    }

    [Fact]
    public async Task Save_WithoutPublishing_ShowsNothing()
    {
        var page = site.First("page");
        using var before = await site.AskAsync(page.Vi);

        site.Host.RenameDraft(page.Key, "vi", "Chỉ là bản nháp");
        site.ForgetPages();
        using var after = await site.AskAsync(page.Vi);
        site.Host.RenameDraft(page.Key, "vi", before.Heading!);

        Assert.Equal((HttpStatusCode.OK, before.Heading), (after.Status, after.Heading));
    }

    [Fact]
    public async Task Unpublish_OfOneLanguage_HidesThatOneOnly()
    {
        var policy = site.First("incentivePolicy");
        (await site.AskAsync(policy.En)).Dispose();

        await site.Host.UnpublishAsync(policy.Key, "en");
        using var english = await site.AskAsync(policy.En);
        using var vietnamese = await site.AskAsync(policy.Vi);
        using var list = await site.AskAsync(site.First("policyList").En);
        await site.Host.PublishAsync(policy.Key, "en");
        using var again = await site.AskAsync(policy.En);

        Assert.Equal((HttpStatusCode.NotFound, "en"), (english.Status, english.Language));
        Assert.Equal(HttpStatusCode.OK, vietnamese.Status);
        Assert.Null(vietnamese.Page.QuerySelector("link[rel=alternate][hreflang=en]"));
        Assert.EndsWith("/en", vietnamese.Page.QuerySelector(".tools__item[hreflang=en]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(policy.En, list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Unpublish_OfAPageWithOthersBelow_HidesThemToo()
    {
        var plot = site.First("plot");
        var park = site.Pages().Single(page => page != plot && page.Type != "parkList" && page.Type != "home" && plot.Vi.StartsWith(page.Vi, StringComparison.Ordinal));

        await site.Host.UnpublishAsync(park.Key, "vi", "en");
        using var below = await site.AskAsync(plot.Vi);
        await site.Host.PublishAsync(park.Key, "vi", "en");
        using var again = await site.AskAsync(plot.Vi);

        Assert.Equal(HttpStatusCode.NotFound, below.Status);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task Publish_OfANewPage_IsReachedLinkedAndFound()
    {
        var key = await site.Host.CreatePageAsync(site.First("home").Key, "Trang măng cụt", "Mangosteen page");
        using var draft = await site.AskAsync("/vi/trang-mang-cut/");

        await site.Host.PublishAsync(key, "vi");
        using var published = await site.AskAsync("/vi/trang-mang-cut/");
        using var home = await site.AskAsync("/vi");
        using var found = await site.AskAsync("/vi/tim-kiem/?q=mang+cut");
        using var english = await site.AskAsync("/en/mangosteen-page/");
        await site.Host.DeleteAsync(key);
        using var deleted = await site.AskAsync("/vi/trang-mang-cut/");
        using var gone = await site.AskAsync("/vi/tim-kiem/?q=mang+cut");

        Assert.Equal(HttpStatusCode.NotFound, draft.Status);
        Assert.Equal((HttpStatusCode.OK, "Trang măng cụt"), (published.Status, published.Heading));
        Assert.Contains("/vi/trang-mang-cut/", home.Html, StringComparison.Ordinal);
        Assert.Contains("/vi/trang-mang-cut/", Found(found));
        Assert.Equal(HttpStatusCode.NotFound, english.Status);
        Assert.Equal(HttpStatusCode.NotFound, deleted.Status);
        Assert.DoesNotContain("/vi/trang-mang-cut/", Found(gone));
    }

    private static IEnumerable<string?> Found(PageAnswer search) =>
        search.Page.QuerySelectorAll(".link-list__title").Select(link => link.GetAttribute("href"));
}
