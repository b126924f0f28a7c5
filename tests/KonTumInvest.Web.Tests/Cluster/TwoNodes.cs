using System.Net;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Web.Tests.Cluster;

/// <summary>Two web nodes, started at the same moment on one empty PostgreSQL database: one in this process, one in its own.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private const string StaffEmail = "administrator@kontuminvest.example";
    private const string StaffPassword = "pomelo-harvest-under-lantern";

    private TestDatabase? _database;
    private SiteHost? _here;
    private SiteProcess? _there;

    public SiteHost Here => _here ?? throw new InvalidOperationException("The nodes have not started.");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var settings = new Dictionary<string, string?> { ["Enquiries:MinSecondsToFill"] = "0" };
        var administrator = new Dictionary<string, string?>
        {
            ["Backoffice:FirstAdministrator:Email"] = StaffEmail,
            ["Backoffice:FirstAdministrator:Password"] = StaffPassword,
        };
        var options = new SiteHostOptions
        {
            Database = _database,
            OnLoopbackPort = true,
            Settings = new Dictionary<string, string?>(settings.Concat(administrator)),
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

    /// <summary>The editor client of the administrator, in one session, on either node.</summary>
    public async Task<(EditorClient Here, EditorClient There)> EditorAsync()
    {
        var (here, there) = Visitor();
        var form = await BrowserForm.OpenAsync(here, "/umbraco/login");
        await form.Type(("Email", StaffEmail), ("Password", StaffPassword)).SendAsync();
        foreach (var node in new[] { here, there })
        {
            node.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", EditorClient.Authorization);
        }

        return (new EditorClient(here), new EditorClient(there));
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
}

/// <summary>Runs alone and last: a process holds one host at a time, and the running site has ended by then.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TwoNodesTestSuite : ICollectionFixture<TwoNodes>
{
    public const string Name = "two nodes";
}
