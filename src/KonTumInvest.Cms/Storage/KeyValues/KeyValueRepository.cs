using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.KeyValues;

/// <summary>Small facts the installation remembers about itself.</summary>
public sealed class KeyValueRepository(CmsScopeProvider scopes, TimeProvider time) : IKeyValueRepository
{
    private IQueryable<KeyValueRow> Rows => scopes.RequiredScope.Database.KeyValues.AsNoTracking();

    public IKeyValue? Get(string? id) => Rows.Where(row => row.Key == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids)
    {
        var rows = ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Key)) : Rows;
        return rows.OrderBy(row => row.Key).AsEnumerable().Select(ToEntity).ToList();
    }

    public bool Exists(string id) => Rows.Any(row => row.Key == id);

    /// <inheritdoc/>
    /// <remarks>The prefix is compared exactly, also in case.</remarks>
    public IReadOnlyDictionary<string, string?>? FindByKeyPrefix(string keyPrefix) =>
        Rows.Where(row => row.Key.StartsWith(keyPrefix))
            .AsEnumerable()
            .Where(row => row.Key.StartsWith(keyPrefix, StringComparison.Ordinal))
            .ToDictionary(row => row.Key, row => row.Value);

    public void Save(IKeyValue entity)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var now = time.GetUtcNow().UtcDateTime;
        var updated = database
            .KeyValues.Where(row => row.Key == entity.Identifier)
            .ExecuteUpdate(row => row.SetProperty(pair => pair.Value, entity.Value).SetProperty(pair => pair.UpdateDate, now));
        if (updated == 0)
        {
            database.KeyValues.Add(
                new KeyValueRow
                {
                    Key = entity.Identifier,
                    Value = entity.Value,
                    UpdateDate = now,
                }
            );
            database.SaveChanges();
            database.ChangeTracker.Clear();
        }

        entity.UpdateDate = now;
    }

    public void Delete(IKeyValue entity) =>
        scopes.RequiredScope.WritingDatabase.KeyValues.Where(row => row.Key == entity.Identifier).ExecuteDelete();

    private static KeyValue ToEntity(KeyValueRow row) =>
        new()
        {
            Identifier = row.Key,
            Value = row.Value,
            UpdateDate = row.UpdateDate,
        };
}
