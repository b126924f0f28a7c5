using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Dictionary;

/// <summary>Texts that editors translate.</summary>
public sealed class DictionaryRepository(CmsScopeProvider scopes, ILanguageRepository languages, TimeProvider time) : IDictionaryRepository
{
    private static readonly Dictionary<string, string> Renames = new()
    {
        [nameof(IDictionaryItem.ParentId)] = nameof(DictionaryRow.ParentKey),
    };

    private IQueryable<DictionaryRow> Rows => scopes.RequiredScope.Database.Dictionary.AsNoTracking();

    public IDictionaryItem? Get(int id) => List(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IDictionaryItem? Get(Guid uniqueId) => List(Rows.Where(row => row.Key == uniqueId)).FirstOrDefault();

    /// <inheritdoc/>
    /// <remarks>Item keys are compared exactly.</remarks>
    public IDictionaryItem? Get(string key) => List(Rows.Where(row => row.ItemKey == key)).FirstOrDefault();

    public IEnumerable<IDictionaryItem> GetMany(params int[]? ids) =>
        List(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) =>
        List(uniqueIds.Length > 0 ? Rows.Where(row => uniqueIds.Contains(row.Key)) : Rows);

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) =>
        List(keys.Length > 0 ? Rows.Where(row => keys.Contains(row.ItemKey)) : Rows);

    public IEnumerable<IDictionaryItem> Get(IQuery<IDictionaryItem> query) => List(Rows.Apply(query, Renames));

    public int Count(IQuery<IDictionaryItem>? query) => Rows.Apply(query, Renames).Count();

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() =>
        Rows.Select(row => new { row.ItemKey, row.Key }).ToDictionary(row => row.ItemKey, row => row.Key);

    /// <inheritdoc/>
    /// <remarks>
    /// The items below a parent, at any depth and in the order of their keys. The filter keeps those whose key starts with it or whose
    /// text in any language contains it, whatever the case.
    /// </remarks>
    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        var rows = Rows;
        if (parentId is { } parent)
        {
            var below = KeysBelow(rows, parent);
            rows = rows.Where(row => below.Contains(row.Key));
        }

        if (!string.IsNullOrWhiteSpace(filter))
        {
            var wanted = filter.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Runs as lower() in the database; StringComparison has no translation.
            rows = rows.Where(row =>
                row.ItemKey.ToLower().StartsWith(wanted) || row.Translations.Any(translation => translation.Value.ToLower().Contains(wanted))
            );
#pragma warning restore CA1304, CA1311, CA1862
        }

        return List(rows);
    }

    /// <summary>Inserts or updates an item and the translations it holds; translations in other languages stay as they are.</summary>
    public void Save(IDictionaryItem entity)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var now = time.GetUtcNow().UtcDateTime;
        var row = entity.HasIdentity ? Update(database, entity, now) : Insert(database, entity, now);
        foreach (var translation in entity.Translations)
        {
            var existing = row.Translations.Find(stored =>
                stored.Culture.Equals(translation.LanguageIsoCode, StringComparison.OrdinalIgnoreCase)
            );
            if (existing is not null)
            {
                existing.Value = translation.Value;
            }
            else
            {
                row.Translations.Add(NewTranslation(row, translation));
            }
        }

        database.SaveChanges();
        database.ChangeTracker.Clear();
        foreach (var translation in entity.Translations)
        {
            translation.Id = row.Id;
        }

        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    /// <summary>Deletes an item and everything below it.</summary>
    public void Delete(IDictionaryItem entity)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var doomed = KeysBelow(database.Dictionary, entity.Key).Append(entity.Key).ToList();
        database.Dictionary.Where(row => doomed.Contains(row.Key)).ExecuteDelete();
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    private static DictionaryRow Insert(CmsDbContext database, IDictionaryItem entity, DateTime now)
    {
        entity.CreateDate = entity.CreateDate == default ? now : entity.CreateDate;
        entity.UpdateDate = now;
        var row = new DictionaryRow
        {
            Key = entity.Key,
            ParentKey = entity.ParentId,
            ItemKey = entity.ItemKey,
            CreateDate = entity.CreateDate,
            UpdateDate = now,
        };
        database.Dictionary.Add(row);
        return row;
    }

    private static DictionaryRow Update(CmsDbContext database, IDictionaryItem entity, DateTime now)
    {
        var row = database.Dictionary.Include(item => item.Translations).Single(item => item.Id == entity.Id);
        row.ParentKey = entity.ParentId;
        row.ItemKey = entity.ItemKey;
        row.UpdateDate = entity.UpdateDate = now;
        return row;
    }

    private static DictionaryTranslationRow NewTranslation(DictionaryRow row, IDictionaryTranslation translation) =>
        new()
        {
            DictionaryId = row.Id,
            Culture = translation.LanguageIsoCode,
            Key = translation.Key,
            Value = translation.Value,
        };

    // The dictionary is a few hundred short texts: its tree is walked in memory.
    private static HashSet<Guid> KeysBelow(IQueryable<DictionaryRow> rows, Guid parent)
    {
        var children = rows.Where(row => row.ParentKey != null).Select(row => new { row.Key, row.ParentKey }).ToLookup(row => row.ParentKey!.Value, row => row.Key);
        var below = new HashSet<Guid>();
        var next = new Stack<Guid>([parent]);
        while (next.TryPop(out var key))
        {
            foreach (var child in children[key].Where(below.Add))
            {
                next.Push(child);
            }
        }

        return below;
    }

    private List<IDictionaryItem> List(IQueryable<DictionaryRow> rows)
    {
        var byCulture = languages.GetMany().ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. rows.Include(row => row.Translations).OrderBy(row => row.ItemKey).ThenBy(row => row.Id).AsEnumerable().Select(row => ToEntity(row, byCulture)),
        ];
    }

    // A text in a language the schema no longer has stays in its row and is left out here.
    private static DictionaryItem ToEntity(DictionaryRow row, Dictionary<string, ILanguage> byCulture)
    {
        var item = new DictionaryItem(row.ParentKey, row.ItemKey)
        {
            Id = row.Id,
            Key = row.Key,
            CreateDate = row.CreateDate,
            UpdateDate = row.UpdateDate,
            Translations = row
                .Translations.Where(translation => byCulture.ContainsKey(translation.Culture))
                .OrderBy(translation => translation.Culture, StringComparer.Ordinal)
                .Select(translation => new DictionaryTranslation(byCulture[translation.Culture], translation.Value, translation.Key) { Id = row.Id })
                .ToList(),
        };
        foreach (var translation in item.Translations.OfType<DictionaryTranslation>())
        {
            translation.ResetDirtyProperties(false);
        }

        item.ResetDirtyProperties(false);
        return item;
    }
}
