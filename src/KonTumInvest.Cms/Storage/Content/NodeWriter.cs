using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>The part of saving that documents and media share: the node's row, its place in the tree, its values.</summary>
internal static class NodeWriter
{
    /// <summary>Inserts the node and gives the entity its id, path, level and, unless it already has a free one, its sort order.</summary>
    public static NodeRow Insert(CmsDbContext database, IContentBase entity, NodeKind kind)
    {
        var parent = ParentOf(database, entity, kind);
        var wanted =
            entity.SortOrder > 0
            && (entity.SortOrder > parent.LastSortOrder || !Siblings(database, entity, kind).Any(node => node.SortOrder == entity.SortOrder));
        var row = new NodeRow
        {
            Key = entity.Key == Guid.Empty ? entity.Key = Guid.NewGuid() : entity.Key,
            Kind = kind,
            ParentId = entity.ParentId,
            Level = parent.Level + 1,
            Path = string.Empty,
            SortOrder = wanted ? entity.SortOrder : parent.LastSortOrder + 1,
            Name = entity.Name!,
            ContentTypeId = entity.ContentTypeId,
            CreatorId = entity.CreatorId,
            CreateDate = entity.CreateDate,
            WriterId = entity.WriterId,
            UpdateDate = entity.UpdateDate,
        };
        database.Nodes.Add(row);
        database.SaveChanges();
        row.Path = $"{parent.Path},{row.Id}";

        entity.Id = row.Id;
        entity.Path = row.Path;
        entity.Level = row.Level;
        entity.SortOrder = row.SortOrder;
        return row;
    }

    /// <summary>Copies the entity's place and names to its row, finding the new place first when it has moved.</summary>
    public static void Update(CmsDbContext database, NodeRow row, IContentBase entity)
    {
        if (entity.IsPropertyDirty(nameof(entity.ParentId)))
        {
            var parent = ParentOf(database, entity, row.Kind);
            entity.Path = $"{parent.Path},{entity.Id}";
            entity.Level = parent.Level + 1;
            entity.SortOrder = parent.LastSortOrder + 1;
        }

        row.ParentId = entity.ParentId;
        row.Level = entity.Level;
        row.Path = entity.Path;
        row.SortOrder = entity.SortOrder;
        row.Trashed = entity.Trashed;
        row.Name = entity.Name!;
        row.ContentTypeId = entity.ContentTypeId;
        row.WriterId = entity.WriterId;
        row.UpdateDate = entity.UpdateDate;
    }

    /// <summary>Makes the stored values of a version equal to the given ones.</summary>
    /// <param name="database">The context.</param>
    /// <param name="versionId">The version.</param>
    /// <param name="existing">Its rows, tracked; empty for a new version.</param>
    /// <param name="wanted">The values by culture.</param>
    public static void ReplaceValues(
        CmsDbContext database,
        int versionId,
        IReadOnlyCollection<VersionValuesRow> existing,
        IReadOnlyDictionary<string, CultureValues> wanted
    )
    {
        var rows = existing.ToDictionary(row => row.Culture, StringComparer.OrdinalIgnoreCase);
        database.VersionValues.RemoveRange(existing.Where(row => !wanted.ContainsKey(row.Culture)));
        foreach (var (culture, values) in wanted)
        {
            if (rows.TryGetValue(culture, out var row))
            {
                row.Name = values.Name;
                row.Date = values.Date;
                row.Values = PropertyValues.Write(values.Values);
            }
            else
            {
                database.VersionValues.Add(
                    new VersionValuesRow
                    {
                        VersionId = versionId,
                        Culture = culture,
                        Name = values.Name,
                        Date = values.Date,
                        Values = PropertyValues.Write(values.Values),
                    }
                );
            }
        }
    }

    /// <summary>The edited or published values of an entity by culture, with a culture's name even where it has no values.</summary>
    public static Dictionary<string, CultureValues> ValuesOf(IContentBase entity, ContentCultureInfosCollection? cultures, bool published)
    {
        var wanted = new Dictionary<string, CultureValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var info in cultures ?? new ContentCultureInfosCollection())
        {
            wanted[info.Culture] = new CultureValues(info.Name, info.Date);
        }

        foreach (var property in entity.Properties)
        {
            foreach (var value in property.Values)
            {
                if (value.Segment is not null)
                {
                    throw new NotSupportedException($"Property '{property.Alias}' has a value for a segment; segments are not offered.");
                }

                var stored = published ? value.PublishedValue : value.EditedValue;
                var culture = value.Culture ?? VersionValuesRow.Invariant;
                if (stored is not null && (wanted.ContainsKey(culture) || value.Culture is null || !published))
                {
                    wanted.TryAdd(culture, new CultureValues(null, null));
                    wanted[culture].Values[property.Alias] = stored;
                }
            }
        }

        return wanted;
    }

    private static IQueryable<NodeRow> Siblings(CmsDbContext database, IContentBase entity, NodeKind kind) =>
        database.Nodes.Where(node => node.Kind == kind && node.ParentId == entity.ParentId && node.Id != entity.Id);

    /// <exception cref="InvalidOperationException">The parent does not exist.</exception>
    private static Parent ParentOf(CmsDbContext database, IContentBase entity, NodeKind kind)
    {
        var siblings = Siblings(database, entity, kind);
        Parent Top(string path) => new(path, 0, siblings.Max(node => (int?)node.SortOrder) ?? -1);
        return entity.ParentId switch
        {
            Constants.System.Root => Top(Constants.System.RootString),
            Constants.System.RecycleBinContent => Top(Constants.System.RecycleBinContentPathPrefix.TrimEnd(',')),
            Constants.System.RecycleBinMedia => Top(Constants.System.RecycleBinMediaPathPrefix.TrimEnd(',')),
            var id => database
                .Nodes.Where(node => node.Id == id)
                .Select(node => new Parent(node.Path, node.Level, siblings.Max(sibling => (int?)sibling.SortOrder) ?? -1))
                .FirstOrDefault() ?? throw new InvalidOperationException($"Parent {id} does not exist."),
        };
    }

    /// <param name="Path">The parent's path, without a comma at its end.</param>
    /// <param name="Level">The parent's level; 0 at the root.</param>
    /// <param name="LastSortOrder">The highest sort order among its other children, or -1.</param>
    private sealed record Parent(string Path, int Level, int LastSortOrder);
}

/// <summary>A version's name, date and values in one culture.</summary>
internal sealed record CultureValues(string? Name, DateTime? Date)
{
    public Dictionary<string, object?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
}
