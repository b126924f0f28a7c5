using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

[Collection(StoreSuite.Name)]
public sealed class RedirectUrlRepositoryTests(StoreHosts hosts)
{
    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task GetMostRecentUrl_SeveralDocuments_PrefersTheCultureThenTheNewest(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var url = UniqueUrl("khu-cong-nghiep");
        var (first, second, everywhere) = (host.AddPage("Một"), host.AddPage("Hai"), host.AddPage("Ba"));
        Register(host, first, url, "vi");
        Register(host, second, url, "vi");
        Register(host, everywhere, url, null);

        host.Read(() =>
        {
            var redirects = host.Get<IRedirectUrlRepository>();

            Assert.Equal(second.Id, redirects.GetMostRecentUrl(url, "VI")!.ContentId);
            Assert.Equal(everywhere.Id, redirects.GetMostRecentUrl(url, "en")!.ContentId);
            Assert.Equal(everywhere.Id, redirects.GetMostRecentUrl(url)!.ContentId);
            Assert.Null(redirects.GetMostRecentUrl(url + "-khac", "vi"));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_OfTwoThatFoundNone_KeepsOne(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var url = UniqueUrl("dong-thoi");
        var page = host.AddPage("Trang");
        Register(host, page, url, "vi");

        Register(host, page, url, "vi");

        host.Read(() =>
        {
            var kept = Assert.Single(host.Get<IRedirectUrlRepository>().GetContentUrls(page.Key));
            Assert.Equal(host.Now, kept.CreateDateUtc, TimeSpan.FromMilliseconds(1));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Save_KnownRedirect_MakesItTheNewestAgain(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var url = UniqueUrl("cum");
        var page = host.AddPage("Cụm");
        Register(host, page, url, "vi");
        host.Time.Advance(TimeSpan.FromDays(1));

        host.Commit(() =>
        {
            var known = host.Get<IRedirectUrlRepository>().Get(url, page.Key, "vi")!;
            known.CreateDateUtc = host.Now;
            host.Get<IRedirectUrlRepository>().Save(known);
        });

        var row = host.Stored(database => database.Redirects.Single(redirect => redirect.ContentKey == page.Key));
        Assert.Equal(host.Now, row.CreateDate);
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task Lists_SearchAndBranch_FindOnlyWhatBelongsToThem(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var root = host.AddPage("Gốc");
        var child = host.AddPage("Con", root);
        var (rootUrl, childUrl) = (UniqueUrl("goc"), UniqueUrl("CON"));
        Register(host, root, rootUrl, "vi");
        Register(host, child, childUrl, "vi");

        host.Read(() =>
        {
            var redirects = host.Get<IRedirectUrlRepository>();
            var below = redirects.GetAllUrls(root.Id, 0, 10, out var belowTotal);
            var found = redirects.SearchUrls($" {childUrl.ToLowerInvariant()} ", 0, 10, out var foundTotal);
            var own = redirects.GetContentUrls(root.Key);

            Assert.Equal([childUrl], below.Select(redirect => redirect.Url));
            Assert.Equal([childUrl], found.Select(redirect => redirect.Url));
            Assert.Equal([rootUrl], own.Select(redirect => redirect.Url));
            Assert.Equal((1, 1), (belowTotal, foundTotal));
            return true;
        });
    }

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task DeleteContentUrls_OneDocument_KeepsOthers(DatabaseProvider provider)
    {
        var host = await hosts.OnAsync(provider);
        var (gone, kept) = (host.AddPage("Một"), host.AddPage("Hai"));
        Register(host, gone, UniqueUrl("a"), "vi");
        Register(host, kept, UniqueUrl("b"), "vi");

        host.Commit(() => host.Get<IRedirectUrlRepository>().DeleteContentUrls(gone.Key));

        var left = host.Stored(database =>
            database.Redirects.Where(row => row.ContentKey == gone.Key || row.ContentKey == kept.Key).Select(row => row.ContentKey).ToList()
        );
        Assert.Equal([kept.Key], left);
    }

    private static string UniqueUrl(string name) => $"1/{name}-{Guid.CreateVersion7():N}";

    private static void Register(StoreHost host, NodeRow page, string url, string? culture)
    {
        host.Time.Advance(TimeSpan.FromMinutes(1));
        host.Commit(() =>
            host.Get<IRedirectUrlRepository>()
                .Save(
                    new RedirectUrl
                    {
                        Key = Guid.CreateVersion7(),
                        ContentKey = page.Key,
                        Url = url,
                        Culture = culture,
                        CreateDateUtc = host.Now,
                    }
                )
        );
    }
}
