using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Cms.Storage.Groups;

/// <summary>
/// The made groups in the database. Rights are asked for many times in a request, so all groups are kept in memory until one changes, here or,
/// by Umbraco's cache refresher, on another web node.
/// </summary>
internal sealed class StoredGroups(CmsScopeProvider scopes, IDbContextFactory<CmsDbContext> databases, GroupEntities entities, TimeProvider time)
    : IMadeGroups
{
    private readonly Lock _changing = new();
    private Reading? _reading;
    private long _changes;

    public IReadOnlyList<IUserGroup> All => Current.Groups;

    private Reading Current
    {
        get
        {
            long changes;
            lock (_changing)
            {
                if (_reading is { } kept)
                {
                    return kept;
                }

                changes = _changes;
            }

            var read = Read();
            lock (_changing)
            {
                // What was read before a change must not be kept after it.
                _reading = changes == _changes ? read : _reading;
            }

            return read;
        }
    }

    public IReadOnlyDictionary<int, ISet<string>> GrantsOf(int group) => Current.Grants.GetValueOrDefault(group) ?? new Dictionary<int, ISet<string>>();

    public void Save(IUserGroup group)
    {
        var scope = scopes.RequiredScope;
        var database = scope.WritingDatabase;
        var now = time.GetUtcNow().UtcDateTime;
        var row = database.UserGroups.Include(stored => stored.Grants).FirstOrDefault(stored => stored.Key == group.Key);
        if (row is null)
        {
            row = entities.NewRow(group, now);
            database.UserGroups.Add(row);
        }

        entities.Fill(row, group, now);
        database.SaveChanges();
        database.ChangeTracker.Clear();
        group.Id = row.Id;
        group.ResetDirtyProperties();
        scope.WhenCommitted(Forget);
    }

    public void Delete(IUserGroup group)
    {
        var scope = scopes.RequiredScope;
        scope.WritingDatabase.UserGroups.Where(row => row.Key == group.Key).ExecuteDelete();
        group.DeleteDate = time.GetUtcNow().UtcDateTime;
        scope.WhenCommitted(Forget);
    }

    public void Forget()
    {
        lock (_changing)
        {
            _changes++;
            _reading = null;
        }
    }

    private Reading Read()
    {
        using var database = databases.CreateDbContext();
        var rows = database.UserGroups.AsNoTracking().Include(row => row.Grants).OrderBy(row => row.Id).ToList();
        return new Reading(rows.ConvertAll(entities.ToEntity), rows.ToDictionary(row => row.Id, entities.GrantsOf));
    }

    private sealed record Reading(IReadOnlyList<IUserGroup> Groups, IReadOnlyDictionary<int, IReadOnlyDictionary<int, ISet<string>>> Grants);
}
