using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>Puts nodes into the database as the document and media stores leave them.</summary>
internal static class StoredNodes
{
    /// <summary>A document of type "page" with a draft, published in the given cultures.</summary>
    public static NodeRow AddPage(this StoreHost host, string name, NodeRow? parent = null, string[]? published = null, Action<PageValues>? set = null)
    {
        var values = new PageValues();
        set?.Invoke(values);
        return host.AddDocument("page", name, parent, published ?? [], values);
    }

    /// <summary>A document of type "note", which does not vary by culture.</summary>
    public static NodeRow AddNote(this StoreHost host, string name, bool published = false, Action<PageValues>? set = null)
    {
        var values = new PageValues();
        set?.Invoke(values);
        return host.AddDocument("note", name, null, published ? [VersionValuesRow.Invariant] : [], values);
    }

    public static NodeRow AddFile(this StoreHost host, string name, string file)
    {
        var type = host.Get<IMediaTypeRepository>().Get("File")!;
        NodeRow? node = null;
        host.Commit(() =>
        {
            node = AddNode(host, NodeKind.Media, type.Id, name, null);
            AddVersion(host, node, current: true, published: false, [(VersionValuesRow.Invariant, Json(("umbracoFile", file)))]);
        });
        return node!;
    }

    private static NodeRow AddDocument(this StoreHost host, string alias, string name, NodeRow? parent, string[] published, PageValues values)
    {
        var type = host.Get<IContentTypeRepository>().Get(alias)!;
        NodeRow? node = null;
        host.Commit(() =>
        {
            node = AddNode(host, NodeKind.Document, type.Id, name, parent);
            node.Published = published.Length > 0;
            if (alias == "page")
            {
                AddCultures(host, node, name, published);
            }

            if (published.Length > 0)
            {
                AddVersion(host, node, current: false, published: true, values.Rows(published));
            }

            AddVersion(host, node, current: true, published: false, values.Rows(alias == "page" ? ["vi", "en"] : []));
        });
        return node!;
    }

    private static NodeRow AddNode(StoreHost host, NodeKind kind, int typeId, string name, NodeRow? parent)
    {
        var database = host.Scopes.RequiredScope.WritingDatabase;
        var parentId = parent?.Id ?? -1;
        var node = new NodeRow
        {
            Key = Guid.CreateVersion7(),
            Kind = kind,
            ParentId = parentId,
            Level = (parent?.Level ?? 0) + 1,
            Path = string.Empty,
            SortOrder = database.Nodes.Count(sibling => sibling.ParentId == parentId && sibling.Kind == kind),
            Name = name,
            ContentTypeId = typeId,
            CreatorId = -1,
            CreateDate = host.Now,
            WriterId = -1,
            UpdateDate = host.Now,
        };
        database.Nodes.Add(node);
        database.SaveChanges();
        node.Path = $"{parent?.Path ?? "-1"},{node.Id}";
        database.SaveChanges();
        return node;
    }

    private static void AddCultures(StoreHost host, NodeRow node, string name, string[] published)
    {
        foreach (var culture in new[] { "vi", "en" })
        {
            host.Scopes.RequiredScope.WritingDatabase.DocumentCultures.Add(
                new DocumentCultureRow
                {
                    NodeId = node.Id,
                    Culture = culture,
                    Name = $"{name} ({culture})",
                    Published = published.Contains(culture),
                    Edited = !published.Contains(culture),
                }
            );
        }
    }

    /// <summary>Adds a version with its values; saves.</summary>
    public static VersionRow AddVersion(StoreHost host, NodeRow node, bool current, bool published, IEnumerable<(string Culture, string Values)> values)
    {
        var database = host.Scopes.RequiredScope.WritingDatabase;
        var version = new VersionRow
        {
            NodeId = node.Id,
            Date = host.Now,
            UserId = -1,
            Name = node.Name,
            Current = current,
            Published = published,
        };
        database.Versions.Add(version);
        database.SaveChanges();
        foreach (var (culture, json) in values)
        {
            database.VersionValues.Add(
                new VersionValuesRow
                {
                    VersionId = version.Id,
                    Culture = culture,
                    Values = json,
                    Name = culture.Length == 0 ? null : node.Name,
                }
            );
        }

        database.SaveChanges();
        return version;
    }

    public static string Json(params (string Alias, string Value)[] values) =>
        PropertyValues.Write(values.Select(value => KeyValuePair.Create(value.Alias, (object?)value.Value)));
}

/// <summary>The values a stored document gets, by culture.</summary>
internal sealed class PageValues
{
    private readonly Dictionary<string, List<(string Alias, string Value)>> _byCulture = [];

    public PageValues Set(string alias, string value, string culture = VersionValuesRow.Invariant)
    {
        if (!_byCulture.TryGetValue(culture, out var values))
        {
            _byCulture[culture] = values = [];
        }

        values.Add((alias, value));
        return this;
    }

    public IEnumerable<(string Culture, string Values)> Rows(IEnumerable<string> cultures) =>
        cultures
            .Append(VersionValuesRow.Invariant)
            .Distinct()
            .Select(culture => (culture, StoredNodes.Json([.. _byCulture.GetValueOrDefault(culture) ?? []])));
}
