using KonTumInvest.Cms.Storage.Entities;
using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Tags;

/// <summary>
/// Tags, read from the values of the items that have them: of documents the published values, of media the current ones. They are
/// stored nowhere else, so a tag exists as long as an item has it, and is changed by saving the item.
/// </summary>
public sealed class TagRepository(TaggedValues values) : ITagRepository
{
    private const string ValuesAreTheTags = "Tags are values of an item: save the item to change its tags.";

    public ITag? Get(int id) => Distinct(values.All()).FirstOrDefault(tag => tag.Id == id);

    public IEnumerable<ITag> GetMany(params int[]? ids) => Distinct(values.All()).Where(tag => ids is not { Length: > 0 } || ids.Contains(tag.Id)).ToList();

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Distinct(values.All()).Where(EntityQuery<ITag>.Matcher(query)).ToList();

    public int Count(IQuery<ITag>? query) => Distinct(values.All()).Count(EntityQuery<ITag>.Matcher(query));

    public bool Exists(int id) => Get(id) is not null;

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Entities(values.All().Where(value => value.NodeKey == key)).FirstOrDefault();

    public TaggedEntity? GetTaggedEntityById(int id) => Entities(values.All().Where(value => value.NodeId == id)).FirstOrDefault();

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        Entities(Find(objectType, group, culture));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(
        TaggableObjectTypes objectType,
        string tag,
        string? group = null,
        string? culture = null
    ) => Entities(Find(objectType, group, culture).Where(value => value.Text.Equals(tag, StringComparison.OrdinalIgnoreCase)));

    /// <inheritdoc/>
    /// <remarks>Each tag once, with the number of items that have it.</remarks>
    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        Distinct(Find(objectType, group, culture));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Distinct(Find(TaggableObjectTypes.All, group, culture).Where(value => value.NodeId == contentId));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        Distinct(Find(TaggableObjectTypes.All, group, culture).Where(value => value.NodeKey == contentId));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Distinct(OfProperty(propertyTypeAlias, group, culture).Where(value => value.NodeId == contentId));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Distinct(OfProperty(propertyTypeAlias, group, culture).Where(value => value.NodeKey == contentId));

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Save(ITag entity) => throw new NotSupportedException(ValuesAreTheTags);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Delete(ITag entity) => throw new NotSupportedException(ValuesAreTheTags);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true) =>
        throw new NotSupportedException(ValuesAreTheTags);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags) => throw new NotSupportedException(ValuesAreTheTags);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void RemoveAll(int contentId) => throw new NotSupportedException(ValuesAreTheTags);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void RemoveAll(int contentId, int propertyTypeId) => throw new NotSupportedException(ValuesAreTheTags);

    // Umbraco's convention: no culture means the tags that do not vary, "*" means all.
    private IEnumerable<TaggedValue> Find(TaggableObjectTypes objectType, string? group, string? culture) =>
        values
            .All()
            .Where(value =>
                objectType switch
                {
                    TaggableObjectTypes.All => true,
                    TaggableObjectTypes.Content => NodeKinds.Of(value.ObjectType) == Rows.NodeKind.Document,
                    TaggableObjectTypes.Media => NodeKinds.Of(value.ObjectType) == Rows.NodeKind.Media,
                    _ => false,
                }
            )
            .Where(value => string.IsNullOrWhiteSpace(group) || value.Group == group)
            .Where(value => culture == "*" || string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<TaggedValue> OfProperty(string alias, string? group, string? culture) =>
        Find(TaggableObjectTypes.All, group, culture).Where(value => value.PropertyAlias.InvariantEquals(alias));

    private static List<TaggedEntity> Entities(IEnumerable<TaggedValue> found) =>
        [
            .. found
                .GroupBy(value => value.NodeId)
                .OrderBy(node => node.Key)
                .Select(node => new TaggedEntity(
                    node.Key,
                    node.GroupBy(value => (value.PropertyTypeId, value.PropertyAlias))
                        .Select(property => new TaggedProperty(property.Key.PropertyTypeId, property.Key.PropertyAlias, Distinct(property)))
                        .ToList()
                )),
        ];

    private static List<ITag> Distinct(IEnumerable<TaggedValue> found) =>
        [
            .. found
                .GroupBy(value => (value.Id, value.Group, value.Text, value.LanguageId))
                .OrderBy(tag => tag.Key.Text, StringComparer.Ordinal)
                .ThenBy(tag => tag.Key.Id)
                .Select(tag => new Tag(tag.Key.Id, tag.Key.Group, tag.Key.Text, tag.Key.LanguageId)
                {
                    NodeCount = tag.DistinctBy(value => value.NodeId).Count(),
                }),
        ];
}
