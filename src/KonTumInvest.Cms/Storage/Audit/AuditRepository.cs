using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Audit;

/// <summary>The audit trail. Entries are added and, where Umbraco's retention says so, removed; none is ever changed.</summary>
public sealed class AuditRepository(CmsScopeProvider scopes, TimeProvider time) : IAuditRepository
{
    /// <summary>The most entries a query without pages returns: the newest ones.</summary>
    public const int MostEntries = 10_000;

    // An audit item's "id" is that of the entity it is about; rows have ids of their own.
    private static readonly Dictionary<string, string> Renames = new()
    {
        [nameof(IAuditItem.Id)] = nameof(AuditRow.EntityId),
        [nameof(IAuditItem.AuditType)] = nameof(AuditRow.Type),
        [nameof(IAuditItem.CreateDate)] = nameof(AuditRow.Date),
    };

    // Umbraco keeps what changed content for good; these two only say who looked and what the system did.
    private static readonly string[] ShortLived = [nameof(AuditType.Open), nameof(AuditType.System)];

    private IQueryable<AuditRow> Rows => scopes.RequiredScope.Database.Audit.AsNoTracking();

    /// <summary>Adds an entry; its time is the entry's own or, when it has none, now. Texts too long for the row are cut.</summary>
    public void Save(IAuditItem entity)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        database.Audit.Add(
            new AuditRow
            {
                EntityId = entity.Id,
                EntityType = entity.EntityType,
                Type = entity.AuditType.ToString(),
                UserId = entity.UserId,
                Comment = Cut(entity.Comment),
                Parameters = Cut(entity.Parameters),
                Date = entity.CreateDate == default ? time.GetUtcNow().UtcDateTime : entity.CreateDate,
            }
        );
        database.SaveChanges();
        database.ChangeTracker.Clear();
    }

    /// <exception cref="NotSupportedException">Always: the trail is evidence.</exception>
    public void Delete(IAuditItem entity) => throw new NotSupportedException("Entries of the audit trail are not deleted one by one.");

    /// <inheritdoc/>
    /// <param name="id">The id of the entry itself, not of the entity it is about.</param>
    public IAuditItem? Get(int id) => Rows.Where(row => row.Id == id).AsEnumerable().Select(ToItem).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        List(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => List(Rows.Apply(query, Renames));

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query)
    {
        var name = type.ToString();
        return List(Rows.Apply(query, Renames).Where(row => row.Type == name));
    }

    public int Count(IQuery<IAuditItem>? query) => Rows.Apply(query, Renames).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter
    )
    {
        var rows = Rows.Apply(query, Renames).Apply(customFilter, Renames);
        if (auditTypeFilter is { Length: > 0 })
        {
            var names = auditTypeFilter.Select(type => type.ToString()).ToList();
            rows = rows.Where(row => names.Contains(row.Type));
        }

        totalRecords = rows.LongCount();
        var ordered =
            orderDirection == Direction.Ascending
                ? rows.OrderBy(row => row.Date).ThenBy(row => row.Id)
                : rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id);
        return ordered.Page(pageIndex, pageSize).AsEnumerable().Select(ToItem).ToList();
    }

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var oldest = time.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes);
        scopes.RequiredScope.WritingDatabase.Audit.Where(row => row.Date < oldest && ShortLived.Contains(row.Type)).ExecuteDelete();
    }

    private static List<IAuditItem> List(IQueryable<AuditRow> rows) =>
        [.. rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(MostEntries).AsEnumerable().Select(ToItem)];

    private static AuditItem ToItem(AuditRow row) =>
        new(
            row.EntityId,
            Enum.TryParse<AuditType>(row.Type, out var type) ? type : AuditType.Custom,
            row.UserId,
            row.EntityType,
            row.Comment,
            row.Parameters,
            row.Date
        );

    private static string? Cut(string? text) => text?.Length > AuditRow.CommentLength ? text[..(AuditRow.CommentLength - 1)] + "…" : text;
}
