using AngleSharp.Html.Dom;
using KonTumInvest.Cms.Storage;
using KonTumInvest.Content.Places;
using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.Web.PageCache;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Web.Tests.Hosting;

/// <summary>The real site with its starter content on a loopback port, one for all tests of this assembly that ask pages.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private TestDatabase? _database;
    private SiteHost? _host;

    public SiteHost Host => _host ?? throw new InvalidOperationException("The site has not started.");

    /// <summary>The disk under its database; a test that changes it puts it back.</summary>
    public SqliteDisk Disk { get; } = new();

    /// <summary>Everything it logs.</summary>
    public LogRecorder Log { get; } = new();

    /// <summary>Holds pages back while they are being made.</summary>
    public LayoutGate Layout { get; } = new();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        _host = SiteHost.Start(
            new SiteHostOptions
            {
                Database = _database,
                OnLoopbackPort = true,
                Settings = new Dictionary<string, string?>
                {
                    // All tests send from one address, and faster than a person; the limits have tests of their own in Leads.Tests.
                    ["Enquiries:MinSecondsToFill"] = "0",
                    ["Enquiries:MaxPerAddressInTenMinutes"] = "10000",
                    ["Leads:MaxPerSenderAndHour"] = "1000",
                },
                Replace = Replace,
            }
        );
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

    /// <summary>A new visitor, who keeps cookies and is shown redirects as they are.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Host.ClientOptions.BaseAddress };

    /// <summary>Asks for a page as a new visitor.</summary>
    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public async Task<IHtmlDocument> GetAsync(string url)
    {
        using var answer = await AskAsync(url);
        answer.Response.EnsureSuccessStatusCode();
        return answer.Page;
    }

    /// <summary>Asks for an address as a new visitor, whatever the answer.</summary>
    public async Task<PageAnswer> AskAsync(string url, HttpMethod? method = null)
    {
        using var visitor = Visitor();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Address.Exactly(visitor.BaseAddress!, url));
        return await PageAnswer.OfAsync(await visitor.SendAsync(request));
    }

    /// <summary>Has every page made anew when it is next asked for, as a publish does.</summary>
    public void ForgetPages() => Host.Service<KeptPages>().Forget();

    /// <summary>Opens the enquiry form as a new visitor.</summary>
    public Task<BrowserForm> OpenFormAsync(string url) => BrowserForm.OpenAsync(Visitor(), url);

    public async Task<LeadsDbContext> LeadsAsync() => await Host.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();

    /// <summary>The key of a published zone, park or cluster.</summary>
    /// <exception cref="InvalidOperationException">The starter content has no such place.</exception>
    public Guid Place(string code)
    {
        using var context = Host.Service<IUmbracoContextFactory>().EnsureUmbracoContext();
        return Host.Service<PlaceDirectory>().FindByCode(code, "vi") is { } place
            ? place.Key
            : throw new InvalidOperationException($"The starter content has no place {code}.");
    }

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton<ILogEventSink>(Log);
        services.ConfigureDbContext<SqliteCmsDbContext>(options => options.AddInterceptors(Disk));
        services.ConfigureDbContext<SqliteLeadsDbContext>(options => options.AddInterceptors(Disk));
        services.AddControllers().AddApplicationPart(typeof(ForgottenController).Assembly);
        Layout.Guard(services);
    }
}

/// <summary>Tests that share the running site; they run one after another, since they change its content.</summary>
[CollectionDefinition(Name)]
public sealed class RunningSiteTests : ICollectionFixture<RunningSite>
{
    public const string Name = "running site";
}
