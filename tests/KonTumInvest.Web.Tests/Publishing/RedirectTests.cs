using System.Net;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Publishing;

/// <summary>An address that was once public keeps working after a page got another.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class RedirectTests(RunningSite site) : IAsyncLifetime
{
    private Guid _upper;
    private Guid _lower;

    // /vi/trang-tren/trang-duoi/ and /en/upper-page/lower-page/
    public async Task InitializeAsync()
    {
        _upper = await site.Host.CreatePageAsync(site.First("home").Key, "Trang trên", "Upper page");
        await site.Host.PublishAsync(_upper, "vi", "en");
        _lower = await site.Host.CreatePageAsync(_upper, "Trang dưới", "Lower page");
        await site.Host.PublishAsync(_lower, "vi", "en");
    }

    public async Task DisposeAsync() => await site.Host.DeleteAsync(_upper);

    [Fact]
    public async Task Rename_InOneLanguage_RedirectsThatLanguageOnly()
    {
        (await site.AskAsync("/en/upper-page/")).Dispose();

        await site.Host.RenameAsync(_upper, "en", "Renamed page");
        using var old = await site.AskAsync("/en/upper-page/?from=mail");
        using var oldBelow = await site.AskAsync("/en/upper-page/lower-page/");
        using var renamed = await site.AskAsync("/en/renamed-page/");
        using var vietnamese = await site.AskAsync("/vi/trang-tren/");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/renamed-page/?from=mail"), (old.Status, old.Location));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/renamed-page/lower-page/"), (oldBelow.Status, oldBelow.Location));
        Assert.Equal((HttpStatusCode.OK, "Renamed page"), (renamed.Status, renamed.Heading));
        Assert.Equal(HttpStatusCode.OK, vietnamese.Status);
    }

    [Fact]
    public async Task Rename_Twice_LeadsStraightToThePresentAddress()
    {
        await site.Host.RenameAsync(_upper, "en", "Second name");
        await site.Host.RenameAsync(_upper, "en", "Third name");

        using var first = await site.AskAsync("/en/upper-page/");
        using var second = await site.AskAsync("/en/second-name/");

        Assert.All([first, second], answer => Assert.Equal((HttpStatusCode.MovedPermanently, "/en/third-name/"), (answer.Status, answer.Location)));
    }

    [Fact]
    public async Task Rename_ThereAndBack_LeadsInNoCircle()
    {
        await site.Host.RenameAsync(_upper, "en", "Other name");
        await site.Host.RenameAsync(_upper, "en", "Upper page");

        using var first = await site.AskAsync("/en/upper-page/");
        using var second = await site.AskAsync("/en/other-name/");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/upper-page/"), (second.Status, second.Location));
    }

    [Fact]
    public async Task Move_RedirectsInEachLanguage()
    {
        var target = await site.Host.CreatePageAsync(site.First("home").Key, "Nơi mới", "New place");
        await site.Host.PublishAsync(target, "vi", "en");

        await site.Host.MoveAsync(_lower, target);
        using var vietnamese = await site.AskAsync("/vi/trang-tren/trang-duoi/");
        using var english = await site.AskAsync("/en/upper-page/lower-page/");
        using var moved = await site.AskAsync("/en/new-place/lower-page/");
        await site.Host.DeleteAsync(target);

        Assert.Equal((HttpStatusCode.MovedPermanently, "/vi/noi-moi/trang-duoi/"), (vietnamese.Status, vietnamese.Location));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/en/new-place/lower-page/"), (english.Status, english.Location));
        Assert.Equal((HttpStatusCode.OK, "Lower page"), (moved.Status, moved.Heading));
    }

    [Fact]
    public async Task Unpublish_AfterARename_LeavesNothingToRedirectTo()
    {
        await site.Host.RenameAsync(_upper, "en", "Renamed page");
        await site.Host.UnpublishAsync(_upper, "en");

        using var old = await site.AskAsync("/en/upper-page/");

        Assert.Equal(HttpStatusCode.NotFound, old.Status);
    }
}
