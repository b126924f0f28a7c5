using KonTumInvest.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>The part of saving that documents and media share: the node's row, its place in the tree, its values.</summary>
internal static class NodeWriter
{
    /// <summary>Inserts the node and gives the entity its id, path, level and, unless it already has a free one, its sort order.</summary>
    public static NodeRow Insert(CmsDbContext database, IContentBase entity, NodeKind kind)
    {
        var (parentPath, parentLevel) = ParentOf(database, entity.ParentId);
        var siblings = database.Nodes.Where(node => node.Kind == kind && node.ParentId == entity.ParentId);
        var last = siblings.Max(node => (int?)node.SortOrder) ?? -1;
        var wanted = entity.SortOrder > 0 && (entity.SortOrder > last || !siblings.Any(node => node.SortOrder == entity.SortOrder));
        var row = new NodeRow
        {
            Key = entity.Key == Guid.Empty ? entity.Key = Guid.NewGuid() : entity.Key,
            Kind = kind,
            ParentId = entity.ParentId,
            Level = parentLevel + 1,
            Path = string.Empty,
            SortOrder = wanted ? entity.SortOrder : last + 1,
            Name = entity.Name!,
            ContentTypeId = entity.ContentTypeId,
            CreatorId = entity.CreatorId,
            CreateDate = entity.CreateDate,
            WriterId = entity.WriterId,
            UpdateDate = entity.UpdateDate,
        };
        database.Nodes.Add(row);
        database.SaveChanges();
        row.Path = $"{parentPath},{row.Id}";

        entity.Id = row.Id;
        entity.Path = row.Path;
        entity.Level = row.Level;
        entity.SortOrder = row.SortOrder;
        return row;
    }

    /// <summary>Loads the node for change and copies the entity's place and names to it, finding the new place first when it has moved.</summary>
    public static NodeRow Update(CmsDbContext database, IContentBase entity, NodeKind kind)
    {
        var row = database.Nodes.Single(node => node.Id == entity.Id && node.Kind == kind);
        if (entity.IsPropertyDirty(nameof(entity.ParentId)))
        {
            var (parentPath, parentLevel) = ParentOf(database, entity.ParentId);
            var siblings = database.Nodes.Where(node => node.Kind == kind && node.ParentId == entity.ParentId && node.Id != entity.Id);
            entity.Path = $"{parentPath},{entity.Id}";
            entity.Level = parentLevel + 1;
            entity.SortOrder = (siblings.Max(node => (int?)node.SortOrder) ?? -1) + 1;
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
        return row;
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

    /// <summary>The edited or published values of an entity by culture; the invariant ones are always there, if only empty.</summary>
    public static Dictionary<string, CultureValues> ValuesOf(IContentBase entity, ContentCultureInfosCollection? cultures, bool published)
    {
        var wanted = new Dictionary<string, CultureValues>(StringComparer.OrdinalIgnoreCase)
        {
            [VersionValuesRow.Invariant] = new CultureValues(null, null),
        };
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
                if (stored is not null && (wanted.ContainsKey(culture) || !published))
                {
                    wanted.TryAdd(culture, new CultureValues(null, null));
                    wanted[culture].Values[property.Alias] = stored;
                }
            }
        }

        return wanted;
    }

    private static (string Path, int Level) ParentOf(CmsDbContext database, int parentId) =>
        parentId switch
        {
            Constants.System.Root => (Constants.System.RootString, 0),
            Constants.System.RecycleBinContent => (Constants.System.RecycleBinContentPathPrefix.TrimEnd(','), 0),
            Constants.System.RecycleBinMedia => (Constants.System.RecycleBinMediaPathPrefix.TrimEnd(','), 0),
            _ => database.Nodes.AsNoTracking().Where(node => node.Id == parentId).Select(node => new { node.Path, node.Level }).FirstOrDefault()
                is { } parent
                ? (parent.Path, parent.Level)
                : throw new InvalidOperationException($"Parent {parentId} does not exist."),
        };
}

/// <summary>A version's name, date and values in one culture.</summary>
internal sealed record CultureValues(string? Name, DateTime? Date)
{
    public Dictionary<string, object?> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
}
