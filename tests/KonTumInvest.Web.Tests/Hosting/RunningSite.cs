using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>The real site with its starter content, one for all tests of this assembly that ask pages.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private TestDatabase? _database;
    private SiteHost? _host;

    public SiteHost Host => _host ?? throw new InvalidOperationException("The site has not started.");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        _host = SiteHost.Start(new SiteHostOptions { Database = _database });
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Asks for a page as a new visitor.</summary>
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public async Task<IHtmlDocument> GetAsync(string url)
    {
        using var client = Host.CreateClient();
        var html = await client.GetStringAsync(new Uri(url, UriKind.Relative));
        return new HtmlParser().ParseDocument(html);
    }
}

/// <summary>Tests that share the running site; they run one after another, since they change its content.</summary>
[CollectionDefinition(Name)]
public sealed class RunningSiteTests : ICollectionFixture<RunningSite>
{
    public const string Name = "running site";
}
