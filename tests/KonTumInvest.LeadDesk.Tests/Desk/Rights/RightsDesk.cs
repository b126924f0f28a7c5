using System.Net;
using KonTumInvest.Content.Time;
using KonTumInvest.Data;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Timeline.Activities;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>
/// A site with everybody of <c>docs/rights.md</c>, for those tests alone: what they refuse must change no row, so nothing else may be going on.
/// Unit A is <c>industrial-parks</c>, unit B <c>clusters</c>.
/// </summary>
public abstract class RightsDesk(DatabaseProvider provider) : DeskSite(provider), IAsyncLifetime
{
    public const string UnitA = "industrial-parks";
    public const string UnitB = "clusters";
    private const string UnitOfOwn = "investment";

    private readonly Dictionary<string, Guid?> _people = [];
    private readonly Dictionary<string, HttpClient> _clients = [];
    private readonly List<RightsRecord> _records = [];
    private Guid? _plot;

    /// <summary>Everybody, with the account; null for whoever has none.</summary>
    public IReadOnlyDictionary<string, Guid?> People => _people;

    /// <summary>The account that answers for the leads.</summary>
    public Guid Owner => _people["the lead's officer"]!.Value;

    public Guid Reader => _people["the named reader"]!.Value;

    /// <summary>Somebody who sees neither contact data nor the size of investments.</summary>
    public Guid Blind => _people["an officer of unit A who sees no contact data"]!.Value;

    /// <summary>The absence of the leads' officer, in which a deputy stands in.</summary>
    public OwnSettings OwnersAbsence => new() { AbsentFrom = VietnamTime.DateOf(Time.GetUtcNow()), DeputyKey = _people["the officer's deputy"] };

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _people["the lead's officer"] = await HireAsync("Người phụ trách", "vi", DeskGroups.Officers, UnitOfOwn);
        _people["the officer's deputy"] = await HireAsync("Người thay", "vi", DeskGroups.Officers, UnitOfOwn);
        Assert.True((await Host.Service<Leads.Officers.Team>().SaveOwnAsync(OwnersAbsence, DeskActor.System with { Key = Owner }, CancellationToken.None)).Succeeded);
        _people["an officer of unit A"] = Officer;
        _people["an officer of unit B"] = OfficerElsewhere;
        _people["an officer of unit A who sees no contact data"] = await BlindAsync();
        _people["the named reader"] = await HireAsync("Người được nêu tên", "vi", DeskGroups.Officers, UnitOfOwn);
        _people["a manager of unit A"] = Manager;
        _people["a manager of unit B"] = await HireAsync("Trưởng phòng Cụm", "vi", DeskGroups.Managers, UnitB);
        _people["the director"] = Director;
        _people["an administrator"] = Administrator;
        _people["an editor who does not use the desk"] = Editor;
        _people["a visitor"] = null;
        foreach (var (who, key) in _people)
        {
            _clients[who] = key is { } account ? As(account).Http : Host.CreateClient();
        }
    }

    /// <summary>One lead of each kind of <c>docs/rights.md</c>, which all acts are done to.</summary>
    internal async Task<IReadOnlyList<RightsRecord>> RecordsAsync()
    {
        foreach (var kind in RightsSheet.Current.Kinds.Skip(_records.Count))
        {
            var record = await RightsRecord.MakeAsync(this, kind);

            // Without an answer nothing can be waited for.
            var call = new SaveActivity { Kind = ActivityKind.Call, Body = "Đã trả lời" };
            Assert.True((await Host.Service<ActivityService>().AddAsync(record.Lead.Id, call, DeskActor.System with { Key = Owner }, CancellationToken.None)).Succeeded);
            _records.Add(record);
        }

        return _records;
    }

    /// <summary>A plot that can be proposed.</summary>
    public async Task<Guid> PlotAsync() =>
        _plot ??= (await As(Administrator).GetAsync("/leads/plots"))["items"]!.AsArray().First(plot => plot!["status"]!.GetValue<string>() != "Leased")!["key"]!.GetValue<Guid>();

    /// <summary>Has mails and lists that are brought in come to rest: what an act began in the background is done.</summary>
    public async Task RestAsync()
    {
        for (var look = 0; look < 200; look++)
        {
            await using var database = await OpenAsync();
            var now = Time.GetUtcNow();
            if (await database.Outbox.AnyAsync(row => row.Status == MailStatus.Sending || (row.Status == MailStatus.Waiting && row.DueAt <= now)))
            {
                // A mail that is sent again says at its lead that it left; the site's own sender may be at it.
                await Host.Service<OutboxSender>().RunOnceAsync(CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(20));
                continue;
            }

            var atWork = await database.Imports.AsNoTracking().Where(import => import.State == ImportState.Checking || import.State == ImportState.Running || import.State == ImportState.Undoing).ToListAsync();
            if (atWork.TrueForAll(import => import.Plan is null && import.State != ImportState.Undoing))
            {
                return;
            }

            await Host.Service<ImportJobs>().RunOnceAsync(CancellationToken.None);
        }

        throw new TimeoutException("Mails or lists that are brought in do not come to rest.");
    }

    /// <summary>How somebody calls.</summary>
    public HttpClient Of(string who) => _clients[who];

    /// <summary>What somebody is answered who may not do an act.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="sees">Whether he sees the lead; true where it is about none.</param>
    public HttpStatusCode Refusal(string who, bool sees) =>
        who switch
        {
            "a visitor" => HttpStatusCode.Unauthorized,
            "an editor who does not use the desk" => HttpStatusCode.Forbidden,
            _ => sees ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound,
        };

    private async Task<Guid> BlindAsync()
    {
        var key = await HireAsync("Cán bộ không xem liên hệ", "vi", DeskGroups.Officers, UnitA);
        var request = new SaveOfficer { Settings = new OwnSettings(), Units = [UnitA], TakesLeads = true, SeesContactData = false, SeesInvestment = false };
        Assert.True((await Host.Service<Leads.Officers.Team>().SaveAsync(key, request, DeskActor.System, CancellationToken.None)).Succeeded);
        return key;
    }
}

/// <summary>The site on SQLite.</summary>
public sealed class SqliteRightsDesk() : RightsDesk(DatabaseProvider.Sqlite);

/// <summary>The site on PostgreSQL.</summary>
public sealed class PostgreSqlRightsDesk() : RightsDesk(DatabaseProvider.PostgreSql);

[CollectionDefinition(Name)]
public sealed class RightsOnSqlite : ICollectionFixture<SqliteRightsDesk>
{
    public const string Name = "Rights on SQLite";
}

[CollectionDefinition(Name)]
public sealed class RightsOnPostgreSql : ICollectionFixture<PostgreSqlRightsDesk>
{
    public const string Name = "Rights on PostgreSQL";
}
