using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KonTumInvest.Cms.Storage.Entities;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.Storage.Tags;

/// <summary>One tag on one item.</summary>
/// <param name="Id">Follows from group, text and language, so that it is the same after every start.</param>
/// <param name="NodeId">The item.</param>
/// <param name="NodeKey">The item's key.</param>
/// <param name="ObjectType">Whether the item is a document or a media item, as Umbraco's object type.</param>
/// <param name="PropertyTypeId">The property that holds the tag.</param>
/// <param name="PropertyAlias">Its alias.</param>
/// <param name="Group">The tag's group, from the property's data type.</param>
/// <param name="Text">The tag.</param>
/// <param name="Culture">Null where the property does not vary.</param>
/// <param name="LanguageId">The language of the culture.</param>
public sealed record TaggedValue(
    int Id,
    int NodeId,
    Guid NodeKey,
    Guid ObjectType,
    int PropertyTypeId,
    string PropertyAlias,
    string Group,
    string Text,
    string? Culture,
    int? LanguageId
);

/// <summary>Reads the tags of all items out of their values. For lists of staff: the cost grows with the number of items that can have tags.</summary>
public sealed class TaggedValues(
    CmsScopeProvider scopes,
    IContentTypeRepository contentTypes,
    IMediaTypeRepository mediaTypes,
    IDataTypeRepository dataTypes,
    ILanguageRepository languages
)
{
    private const string DefaultGroup = "default";

    public IEnumerable<TaggedValue> All()
    {
        var properties = TagProperties();
        var typeIds = properties.Keys.ToList();
        if (typeIds.Count == 0)
        {
            return [];
        }

        var database = scopes.RequiredScope.Database;
        var rows = (
            from node in database.Nodes
            where typeIds.Contains(node.ContentTypeId) && !node.Trashed
            join version in database.Versions on node.Id equals version.NodeId
            where node.Kind == NodeKind.Document ? version.Published && node.Published : version.Current
            join values in database.VersionValues on version.Id equals values.VersionId
            orderby node.Id, values.Culture
            select new
            {
                Node = node,
                values.Culture,
                values.Values,
            }
        ).AsNoTracking();
        return rows.AsEnumerable().SelectMany(row => TagsOf(row.Node, row.Culture, row.Values, properties[row.Node.ContentTypeId])).ToList();
    }

    private Dictionary<int, List<TagProperty>> TagProperties() =>
        contentTypes
            .GetMany(Array.Empty<int>())
            .Cast<IContentTypeComposition>()
            .Concat(mediaTypes.GetMany(Array.Empty<int>()))
            .Select(type =>
                (
                    type.Id,
                    Properties: type.CompositionPropertyTypes.Where(property => property.PropertyEditorAlias == Constants.PropertyEditors.Aliases.Tags)
                        .Select(property => new TagProperty(property.Id, property.Alias, GroupOf(property.DataTypeId)))
                        .ToList()
                )
            )
            .Where(type => type.Properties.Count > 0)
            .ToDictionary(type => type.Id, type => type.Properties);

    private string GroupOf(int dataTypeId) =>
        dataTypes.Get(dataTypeId)?.ConfigurationObject is TagConfiguration { Group: { Length: > 0 } group } ? group : DefaultGroup;

    private IEnumerable<TaggedValue> TagsOf(NodeRow node, string culture, string values, List<TagProperty> properties)
    {
        using var json = JsonDocument.Parse(values);
        var stored = culture == VersionValuesRow.Invariant ? null : culture;
        var languageId = stored is null ? null : languages.GetIdByIsoCode(stored, throwOnNotFound: false);
        return
        [
            .. from property in properties
                where json.RootElement.TryGetProperty(property.Alias, out _)
                from text in TextsIn(json.RootElement.GetProperty(property.Alias))
                select new TaggedValue(
                    IdOf(property.Group, text, stored),
                    node.Id,
                    node.Key,
                    NodeKinds.ObjectTypeOf(node.Kind),
                    property.Id,
                    property.Alias,
                    property.Group,
                    text,
                    stored,
                    languageId
                ),
        ];
    }

    // The editor stores a JSON array of texts, or texts parted by commas, as its data type says.
    private static string[] TextsIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text)
        {
            return [];
        }

        return text.StartsWith('[')
            ? JsonSerializer.Deserialize<string[]>(text) ?? []
            : text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static int IdOf(string group, string text, string? culture) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{group}\n{text}\n{culture}"))) & int.MaxValue | 1;

    private sealed record TagProperty(int Id, string Alias, string Group);
}
