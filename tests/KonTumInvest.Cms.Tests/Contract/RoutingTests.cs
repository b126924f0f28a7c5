using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Addresses per culture, and redirects from those that were.</summary>
public sealed class RoutingTests(ContractHost host) : ContractTest(host)
{
    [Fact]
    public async Task Url_FollowsTheNameInEachCulture()
    {
        var parent = await CreatePublishedAsync("Khu công nghiệp Đăk Tô", "Dak To park", await SiteRootAsync());
        var child = await CreatePublishedAsync("Lô đất", "Plot", parent);

        Assert.EndsWith("/khu-cong-nghiep-dak-to/lo-dat", UrlOf(child, "vi").TrimEnd('/'), StringComparison.Ordinal);
        Assert.EndsWith("/dak-to-park/plot", UrlOf(child, "en").TrimEnd('/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_ThenPublish_RemembersTheOldAddressOfTheWholeBranch()
    {
        var parent = await CreatePublishedAsync("Tên cũ", "Old name", await SiteRootAsync());
        var child = await CreatePublishedAsync("Con của tên cũ", "Its child", parent);
        var oldChild = UrlOf(child, "vi").TrimEnd('/');

        await RenameAsync(parent, "Tên mới", "Old name");
        await PublishAsync(parent, "vi", "en");

        var redirects = Site.Service<IRedirectUrlService>();
        var redirect = Assert.Single(redirects.GetContentRedirectUrls(child));
        Assert.Equal((oldChild, "vi"), (redirect.Url, redirect.Culture));
        Assert.DoesNotContain(redirects.GetContentRedirectUrls(parent), old => old.Culture == "en");
    }

    private string UrlOf(Guid key, string culture)
    {
        using var context = Site.Service<IUmbracoContextFactory>().EnsureUmbracoContext();
        return Site.Service<IPublishedUrlProvider>().GetUrl(key, UrlMode.Relative, culture);
    }
}
