using System.Text.Json;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>Turns rows of documents and media items into Umbraco's light entities, with few statements whatever the number of rows.</summary>
public sealed class NodeEntities(CmsScopeProvider scopes, SchemaTypes types)
{
    /// <summary>The entities of rows, in the order of the rows.</summary>
    public IReadOnlyList<IEntitySlim> List(IQueryable<NodeRow> rows)
    {
        var database = scopes.RequiredScope.Database;
        var found = rows.AsNoTracking()
            .Select(node => new { Node = node, HasChildren = database.Nodes.Any(child => child.Kind == node.Kind && child.ParentId == node.Id) })
            .ToList();
        var entities = new List<IEntitySlim>(found.Count);
        foreach (var each in found)
        {
            ContentEntitySlim entity = each.Node.Kind == NodeKind.Document ? ToDocument(each.Node) : new MediaEntitySlim();
            Fill(entity, each.Node, each.HasChildren);
            entities.Add(entity);
        }

        AddCultures(database, entities.OfType<DocumentEntitySlim>().Where(document => document.Variations.VariesByCulture()).ToList());
        AddPaths(database, entities.OfType<MediaEntitySlim>().ToList());
        return entities;
    }

    private DocumentEntitySlim ToDocument(NodeRow node) =>
        new()
        {
            Published = node.Published,
            Edited = node.Edited,
            Variations = types.DocumentType(node.ContentTypeId).Variations,
        };

    private void Fill(ContentEntitySlim entity, NodeRow node, bool hasChildren)
    {
        IContentTypeComposition type = node.Kind == NodeKind.Document ? types.DocumentType(node.ContentTypeId) : types.MediaType(node.ContentTypeId);
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.ParentId = node.ParentId;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.Name = node.Name;
        entity.CreatorId = node.CreatorId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
        entity.NodeObjectType = NodeKinds.ObjectTypeOf(node.Kind);
        entity.HasChildren = hasChildren;
        entity.ContentTypeAlias = type.Alias;
        entity.ContentTypeIcon = type.Icon;
        entity.ContentTypeThumbnail = type.Thumbnail;
        entity.ContentTypeKey = type.Key;
        entity.ListViewKey = type.ListView;
        entity.IsContainer = type.ListView is not null;
    }

    private static void AddCultures(CmsDbContext database, List<DocumentEntitySlim> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var ids = documents.ConvertAll(document => document.Id);
        var states = database.DocumentCultures.AsNoTracking().Where(state => ids.Contains(state.NodeId)).ToLookup(state => state.NodeId);
        foreach (var document in documents)
        {
            var own = states[document.Id].OrderBy(state => state.Culture, StringComparer.Ordinal).ToList();
            document.CultureNames = own.ToDictionary(state => state.Culture, state => state.Name);
            document.PublishedCultures = own.Where(state => state.Published).Select(state => state.Culture).ToList();
            document.EditedCultures = own.Where(state => state.Edited).Select(state => state.Culture).ToList();
        }
    }

    private static void AddPaths(CmsDbContext database, List<MediaEntitySlim> media)
    {
        if (media.Count == 0)
        {
            return;
        }

        var ids = media.ConvertAll(item => item.Id);
        var values = (
            from version in database.Versions
            where ids.Contains(version.NodeId) && version.Current
            join row in database.VersionValues on version.Id equals row.VersionId
            where row.Culture == VersionValuesRow.Invariant
            select new { version.NodeId, row.Values }
        ).ToDictionary(row => row.NodeId, row => row.Values);
        foreach (var item in media)
        {
            item.MediaPath = values.TryGetValue(item.Id, out var json) ? FileIn(json) : null;
        }
    }

    // The stored file is a path, or, where the editor crops images, an object with the path as "src".
    private static string? FileIn(string values)
    {
        using var json = JsonDocument.Parse(values);
        if (!json.RootElement.TryGetProperty(Constants.Conventions.Media.File, out var file) || file.GetString() is not { } text)
        {
            return null;
        }

        if (!text.StartsWith('{'))
        {
            return text;
        }

        using var cropped = JsonDocument.Parse(text);
        return cropped.RootElement.TryGetProperty("src", out var source) ? source.GetString() : null;
    }
}
