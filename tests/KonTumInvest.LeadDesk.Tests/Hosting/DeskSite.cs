using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace KonTumInvest.LeadDesk.Tests.Hosting;

/// <summary>
/// The real site with its starter content and people at the desk, shared by the tests of one database. Tests make leads of their own
/// and look at those only.
/// </summary>
public abstract class DeskSite(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? _database;
    private SiteHost? _host;

    public SiteHost Host => _host ?? throw new InvalidOperationException("The site has not started.");

    /// <summary>Monday 23 November 2026, 10:00 in Viet Nam; tests move it forward.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    /// <summary>The mail server everything the site sends arrives at.</summary>
    public LoopbackSmtpServer Smtp { get; } = new();

    /// <summary>Unit industrial-parks; reads Vietnamese.</summary>
    public Guid Officer { get; private set; }

    /// <summary>The same unit; reads English.</summary>
    public Guid SecondOfficer { get; private set; }

    /// <summary>Unit clusters.</summary>
    public Guid OfficerElsewhere { get; private set; }

    /// <summary>Of unit industrial-parks.</summary>
    public Guid Manager { get; private set; }

    public Guid Director { get; private set; }

    public Guid Administrator { get; private set; }

    /// <summary>An editor, who does not use the desk.</summary>
    public Guid Editor { get; private set; }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(provider);
        _host = SiteHost.Start(new SiteHostOptions
            {
                Database = _database,
                Replace = Replace,
                Settings = new Dictionary<string, string?>(Smtp.Settings)
                {
                    ["Leads:MaxPerSenderAndHour"] = "1000",
                    ["Backoffice:Address"] = "https://invest.board.example",
                },
            });
        Officer = await HireAsync("Cán bộ Một", "vi", DeskGroups.Officers, "industrial-parks");
        SecondOfficer = await HireAsync("Second Officer", "en", DeskGroups.Officers, "industrial-parks");
        OfficerElsewhere = await HireAsync("Cán bộ Cụm", "vi", DeskGroups.Officers, "clusters");
        Manager = await HireAsync("Trưởng phòng", "vi", DeskGroups.Managers, "industrial-parks");
        Director = await HireAsync("Lãnh đạo Ban", "vi", DeskGroups.Directors);
        Administrator = await HireAsync("Quản trị", "vi", "admin");
        Editor = await HireAsync("Biên tập", "vi", "editor");
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

    /// <summary>The client of an account, as the desk's screens call.</summary>
    public EditorClient As(Guid account) => StaffByHeader.ClientOf(Host, account);

    /// <summary>The actor an account is at the desk.</summary>
    public async Task<DeskActor> ActorAsync(Guid account) =>
        await Host.Service<DeskActors>().FindAsync(account, CancellationToken.None) ?? throw new InvalidOperationException("The account does not use the desk.");

    public Task<LeadsDbContext> OpenAsync() => Host.Service<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();

    /// <summary>A lead from an enquiry about an industrial park, given to <paramref name="officer"/> or else <see cref="Officer"/>.</summary>
    public async Task<Lead> LeadAsync(SubmitEnquiry? enquiry = null, Guid? officer = null)
    {
        var receipt = (await Host.Service<EnquiryService>().SubmitAsync(enquiry ?? An.Enquiry(), CancellationToken.None)).Value;
        await using var database = await OpenAsync();
        var lead = await database.Leads.AsNoTracking().SingleAsync(lead => lead.Reference == receipt.Reference);
        var assign = new AssignLead("industrial-parks", officer ?? Officer, "test");
        Assert.True((await Host.Service<LeadService>().AssignAsync(lead.Id, assign, DeskActor.System, CancellationToken.None)).Succeeded);
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).SingleAsync(stored => stored.Id == lead.Id);
    }

    /// <summary>Puts the clock forward to when the office works: other tests may have left it in the lunch break or on a Sunday.</summary>
    public void AdvanceToWorkingTime()
    {
        var calendar = Host.Service<RulesInUse>().Current.Calendar;
        while (!calendar.IsWorkingTime(Time.GetUtcNow()))
        {
            Time.Advance(TimeSpan.FromMinutes(30));
        }
    }

    /// <summary>The mail with this subject, once it has arrived.</summary>
    public async Task<MimeMessage> ArrivedAsync(string subject)
    {
        for (var look = 0; look < 500; look++)
        {
            await Host.Service<OutboxSender>().RunOnceAsync(CancellationToken.None);
            if (Smtp.Received.FirstOrDefault(mail => mail.Message.Subject?.Contains(subject, StringComparison.Ordinal) == true) is { } found)
            {
                return found.Message;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        throw new TimeoutException($"No mail '{subject}' arrived.");
    }

    /// <summary>A new account of a group, which at the desk belongs to the units.</summary>
    public async Task<Guid> HireAsync(string name, string language, string group, params string[] units)
    {
        var id = Guid.CreateVersion7();
        await using (var accounts = await Host.Service<IDbContextFactory<StaffDbContext>>().CreateDbContextAsync())
        {
            var number = (await accounts.Accounts.MaxAsync(account => (int?)account.Number) ?? 0) + 1;
            accounts.Accounts.Add(
                new StaffAccount
                {
                    Id = id,
                    Number = number,
                    Name = name,
                    Language = language,
                    Groups = [group],
                    CreatedAt = Time.GetUtcNow(),
                    Email = $"staff{number}@board.example",
                    NormalizedEmail = $"STAFF{number}@BOARD.EXAMPLE",
                    UserName = $"staff{number}@board.example",
                    NormalizedUserName = $"STAFF{number}@BOARD.EXAMPLE",
                    PasswordHash = "-",
                    SecurityStamp = id.ToString("N"),
                }
            );
            await accounts.SaveChangesAsync();
        }

        Host.Service<StaffDirectory>().Forget();
        await using var desk = await OpenAsync();
        var officer = new Officer { Id = id };
        officer.JoinUnits(units);
        desk.Officers.Add(officer);
        await desk.SaveChangesAsync();
        return id;
    }

    private void Replace(IServiceCollection services)
    {
        StaffByHeader.Replace(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}

/// <summary>The site on SQLite.</summary>
public sealed class SqliteDesk() : DeskSite(DatabaseProvider.Sqlite);

/// <summary>The site on PostgreSQL.</summary>
public sealed class PostgreSqlDesk() : DeskSite(DatabaseProvider.PostgreSql);

/// <summary>Tests on SQLite. A test class is abstract, with one class for each database in these two collections.</summary>
[CollectionDefinition(Name)]
public sealed class OnSqlite : ICollectionFixture<SqliteDesk>
{
    public const string Name = "SQLite";
}

/// <summary>Tests on PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class OnPostgreSql : ICollectionFixture<PostgreSqlDesk>
{
    public const string Name = "PostgreSQL";
}

/// <summary>A site of its own on SQLite, for tests of sample data.</summary>
public sealed class SqliteSampleDesk() : DeskSite(DatabaseProvider.Sqlite);

/// <summary>A site of its own on PostgreSQL, for tests of sample data.</summary>
public sealed class PostgreSqlSampleDesk() : DeskSite(DatabaseProvider.PostgreSql);

/// <summary>Tests that count everything a site keeps, on SQLite: no other test leaves anything there, or moves the clock.</summary>
[CollectionDefinition(Name)]
public sealed class SamplesOnSqlite : ICollectionFixture<SqliteSampleDesk>
{
    public const string Name = "Samples on SQLite";
}

/// <summary>The same on PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class SamplesOnPostgreSql : ICollectionFixture<PostgreSqlSampleDesk>
{
    public const string Name = "Samples on PostgreSQL";
}
