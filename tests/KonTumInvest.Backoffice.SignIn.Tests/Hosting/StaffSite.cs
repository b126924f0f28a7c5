using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Mail;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Serilog.Core;

namespace KonTumInvest.Backoffice.SignIn.Tests.Hosting;

/// <summary>The real site with real sign-in, over TLS as its cookies need it, with an administrator.</summary>
public abstract class StaffSite(DatabaseProvider provider, bool withContent) : IAsyncLifetime
{
    public const string Password = "bốn con ngựa uống sữa";
    public const string AdministratorEmail = "quan.tri@board.example";

    private TestDatabase? _database;
    private SiteHost? _host;

    public SiteHost Host => _host ?? throw new InvalidOperationException("The site has not started.");

    public MovableClock Clock { get; } = new();

    public LogRecorder Log { get; } = new();

    public LoopbackSmtpServer Smtp { get; } = new();

    protected virtual IReadOnlyDictionary<string, string?> FirstAdministrator => new Dictionary<string, string?>();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _host = SiteHost.Start(
            new SiteHostOptions
            {
                Database = _database,
                LoadStarterContent = withContent,
                Settings = new Dictionary<string, string?>([.. Smtp.Settings, .. FirstAdministrator])
                {
                    ["Backoffice:Address"] = "https://localhost",
                    // All tests come from one address.
                    ["Backoffice:MaxTriesPerAddressInTenMinutes"] = "10000",
                },
                Replace = services =>
                {
                    services.AddSingleton<TimeProvider>(Clock);
                    services.AddSingleton<ILogEventSink>(Log);
                },
            }
        );
        await MakeAdministratorAsync();
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await Smtp.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    public Browser Browser() =>
        new(Host.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false }));

    /// <summary>A new browser in which somebody is signed in.</summary>
    public async Task<Browser> SignedInAsync(string email)
    {
        var browser = Browser();
        var answer = await browser.SignInAsync(email, Password);
        Assert.True(answer.Status == HttpStatusCode.SeeOther, string.Join(" | ", answer.Errors));
        return browser;
    }

    /// <summary>A new account with the usual password.</summary>
    public async Task<StaffAccount> PersonAsync(string group = "editor", string language = "vi", string name = "Người Thử nghiệm", StaffStart? start = null)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@board.example";
        var (account, error) = await scope
            .ServiceProvider.GetRequiredService<StaffRegister>()
            .AddAsync(new NewStaffAccount(email, name, language, [group]) { Documents = start }, Password, CancellationToken.None);
        return account ?? throw new InvalidOperationException($"No account: {error}");
    }

    public async Task<StaffDbContext> DatabaseAsync() => await Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync();

    /// <summary>The audit of an account, in order.</summary>
    public async Task<IReadOnlyList<StaffEventKind>> EventsAsync(Guid? account)
    {
        await using var database = await DatabaseAsync();
        return await database.Events.Where(row => row.AccountId == account).OrderBy(row => row.At).ThenBy(row => row.Id).Select(row => row.Kind).ToListAsync();
    }

    /// <summary>Waits for the next mail to an address that says what is looked for.</summary>
    public async Task<MimeMessage> MailToAsync(string email, string subject)
    {
        while (true)
        {
            // Counted before they are looked through: a mail that arrives meanwhile is one more than these, not one to wait beyond.
            var received = Smtp.Received;
            var mail = received.Select(one => one.Message).LastOrDefault(message => IsTo(message, email) && message.Subject == subject);
            if (mail is not null)
            {
                return mail;
            }

            await Smtp.WaitForAsync(received.Count + 1, TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>The link in a mail, as a path.</summary>
    public static string LinkIn(MimeMessage mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var line = mail.TextBody!.Split('\n').Select(text => text.Trim()).Single(text => text.StartsWith("https://localhost/", StringComparison.Ordinal));
        return new Uri(line).PathAndQuery;
    }

    protected abstract Task MakeAdministratorAsync();

    private static bool IsTo(MimeMessage mail, string email) => mail.To.Mailboxes.Any(box => box.Address == email);
}

/// <summary>On SQLite with the starter content; the administrator is made by the link in the log.</summary>
public sealed class SqliteStaffSite() : StaffSite(DatabaseProvider.Sqlite, withContent: true)
{
    protected override async Task MakeAdministratorAsync()
    {
        var line = Log.Lines.Single(text => text.StartsWith("There is no staff account yet", StringComparison.Ordinal));
        var link = new Uri(line.Split(' ').First(word => word.Contains("/umbraco/setup?", StringComparison.Ordinal)).Trim('"', ';', ','));
        var answer = await Browser().SendAsync(
            link.PathAndQuery,
            "main form",
            ("Form.Email", AdministratorEmail),
            ("Form.Name", "Quản trị Thử nghiệm"),
            ("Form.Password", Password)
        );
        Assert.True(answer.Status == HttpStatusCode.SeeOther, string.Join(" | ", answer.Errors));
        Assert.Equal(HttpStatusCode.NotFound, (await Browser().GetAsync(link.PathAndQuery)).Status);
    }
}

/// <summary>On PostgreSQL; the administrator is made from the settings.</summary>
public sealed class PostgreSqlStaffSite() : StaffSite(DatabaseProvider.PostgreSql, withContent: false)
{
    protected override IReadOnlyDictionary<string, string?> FirstAdministrator =>
        new Dictionary<string, string?>
        {
            ["Backoffice:FirstAdministrator:Email"] = AdministratorEmail,
            ["Backoffice:FirstAdministrator:Password"] = Password,
        };

    protected override Task MakeAdministratorAsync() => Task.CompletedTask;
}

/// <summary>Tests on SQLite share one site; a process holds one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OnSqlite : ICollectionFixture<SqliteStaffSite>
{
    public const string Name = "staff on SQLite";
}

/// <summary>Tests on PostgreSQL share another, started when the first has stopped.</summary>
[CollectionDefinition(Name)]
public sealed class OnPostgreSql : ICollectionFixture<PostgreSqlStaffSite>
{
    public const string Name = "staff on PostgreSQL";
}
