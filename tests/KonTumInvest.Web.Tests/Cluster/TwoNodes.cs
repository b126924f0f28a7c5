using System.Collections.Concurrent;
using System.Net;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Web.Tests.Cluster;

/// <summary>Two web nodes, started at the same moment on one empty PostgreSQL database: one in this process, one in its own.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    public const string StaffEmail = "administrator@kontuminvest.example";
    public const string StaffPassword = "pomelo-harvest-under-lantern";

    private TestDatabase? _database;
    private SiteHost? _here;
    private SiteProcess? _there;

    /// <summary>The clock of the node in this process.</summary>
    public MovableClock Clock { get; } = new();

    public SiteHost Here => _here ?? throw new InvalidOperationException("The nodes have not started.");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var settings = new Dictionary<string, string?>
        {
            ["Enquiries:MinSecondsToFill"] = "0",
            ["Backoffice:FirstAdministrator:Email"] = StaffEmail,
            ["Backoffice:FirstAdministrator:Password"] = StaffPassword,
        };
        var options = new SiteHostOptions
        {
            Database = _database,
            OnLoopbackPort = true,
            Settings = settings,
            Replace = services => services.AddSingleton<TimeProvider>(Clock),
        };
        var there = SiteProcess.StartAsync(_database, settings);
        var here = Task.Run(() => SiteHost.Start(options));
        await Task.WhenAll(there, here);
        (_there, _here) = (await there, await here);
    }

    public async Task DisposeAsync()
    {
        if (_there is not null)
        {
            await _there.DisposeAsync();
        }

        if (_here is not null)
        {
            await _here.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A third node, in a process of its own.</summary>
    public Task<SiteProcess> JoinAsync() => SiteProcess.StartAsync(_database!, new Dictionary<string, string?>());

    /// <summary>The editor client of the administrator, in one session, on either node.</summary>
    public async Task<(EditorClient Here, EditorClient There)> EditorAsync() => await EditorAsync(StaffEmail, _there!.Address);

    /// <summary>The editor client of an account with the usual password, in one session, on the node in this process and on another one.</summary>
    public async Task<(EditorClient Here, EditorClient There)> EditorAsync(string email, Uri? other = null)
    {
        var cookies = new ConcurrentDictionary<string, string>();
        var (here, there) = (On(Here.ClientOptions.BaseAddress), On(other ?? _there!.Address));
        var form = await BrowserForm.OpenAsync(here, "/umbraco/login");
        await form.Type(("Email", email), ("Password", StaffPassword)).SendAsync();
        foreach (var node in new[] { here, there })
        {
            node.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", EditorClient.Authorization);
        }

        return (new EditorClient(here), new EditorClient(there));

        HttpClient On(Uri node) => new(new CarriedCookies(cookies)) { BaseAddress = node };
    }

    /// <summary>One new visitor, who is sent now to the node in this process and now to the other, with the same cookies.</summary>
    public (HttpClient Here, HttpClient There) Visitor()
    {
        // Cookies belong to a host, whatever the port.
        var cookies = new CookieContainer();
        return (Client(Here.ClientOptions.BaseAddress), Client(_there!.Address));

        HttpClient Client(Uri node) =>
            new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = node };
    }

    /// <summary>Sends every cookie back, also those for TLS alone, which a proxy in front of the nodes would speak.</summary>
    private sealed class CarriedCookies(ConcurrentDictionary<string, string> cookies)
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                {
                    cookies[pair[0]] = pair[1];
                }
            }

            return response;
        }
    }
}

/// <summary>Runs alone and last: a process holds one host at a time, and the running site has ended by then.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TwoNodesTestSuite : ICollectionFixture<TwoNodes>
{
    public const string Name = "two nodes";
}
