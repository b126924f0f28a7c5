using KonTumInvest.Cms.Schema.Definitions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Schema.Entities;

/// <summary>Document and media types as Umbraco's entities.</summary>
internal sealed class ContentTypeEntities(
    SchemaCatalog catalog,
    IReadOnlyList<IDataType> dataTypes,
    IReadOnlyList<ITemplate> templates,
    IShortStringHelper shortStrings
)
{
    private readonly Dictionary<string, IContentTypeComposition> _built = new(StringComparer.Ordinal);

    public IReadOnlyList<T> Build<T>(ContentTypeKind kind)
        where T : IContentTypeComposition
    {
        var definitions = kind == ContentTypeKind.Document ? catalog.DocumentTypes : catalog.MediaTypes;
        return [.. definitions.Select((definition, index) => (T)Entity(definition, index))];
    }

    private IContentTypeComposition Entity(ContentTypeDefinition definition, int sortOrder)
    {
        if (_built.TryGetValue(definition.Alias, out var built))
        {
            built.SortOrder = sortOrder;
            return built.Clean();
        }

        ContentTypeCompositionBase type =
            definition.Kind == ContentTypeKind.Document ? DocumentType(definition) : new MediaType(shortStrings, Constants.System.Root);
        type.Alias = definition.Alias;
        type.Name = definition.Name;
        type.Description = definition.Description;
        type.Icon = definition.Icon;
        type.AllowedAsRoot = definition.AllowedAtRoot;
        type.IsElement = definition.IsElement;
        type.Variations = Variation(definition.VariesByCulture);
        type.ListView = definition.ListView is { } listView ? catalog.FindDataType(listView.Value)!.Key : null;
        type.AllowedContentTypes = AllowedChildren(definition);
        foreach (var group in definition.Groups)
        {
            type.PropertyGroups.Add(Group(definition, group, type.SupportsPublishing));
        }

        foreach (var composition in definition.Compositions)
        {
            type.AddContentType(Entity(catalog.FindContentType(definition.Kind, composition.Value)!, 0));
        }

        _built[definition.Alias] = type.Stamped(definition.Key).AtRoot(sortOrder).Clean();
        return type;
    }

    private ContentType DocumentType(ContentTypeDefinition definition)
    {
        var type = new ContentType(shortStrings, Constants.System.Root);
        var allowed = definition.Templates.Select(used => templates.First(template => template.Alias == used.Value)).ToList();
        type.AllowedTemplates = allowed;
        if (allowed.Count > 0)
        {
            type.SetDefaultTemplate(allowed[0]);
        }

        return type;
    }

    private IEnumerable<ContentTypeSort> AllowedChildren(ContentTypeDefinition definition) =>
        [
            .. definition.AllowedChildren.Select(
                (child, index) => new ContentTypeSort(catalog.FindContentType(definition.Kind, child.Value)!.Key, index, child.Value)
            ),
        ];

    private PropertyGroup Group(ContentTypeDefinition type, PropertyGroupDefinition definition, bool supportsPublishing)
    {
        var properties = definition.Properties.Select((property, index) => Property(type, property, index, supportsPublishing));
        var group = new PropertyGroup(new PropertyTypeCollection(supportsPublishing, properties))
        {
            Alias = definition.Alias,
            Name = definition.Name,
            Type = definition.IsTab ? PropertyGroupType.Tab : PropertyGroupType.Group,
            SortOrder = definition.Order,
        }.Stamped(type.GroupKey(definition));
        foreach (var property in group.PropertyTypes!)
        {
            property.PropertyGroupId = new Lazy<int>(() => group.Id);
            property.Clean();
        }

        return group.Clean();
    }

    private PropertyType Property(ContentTypeDefinition type, PropertyDefinition definition, int sortOrder, bool supportsPublishing)
    {
        var dataTypeKey = catalog.FindDataType(definition.DataType.Value)!.Key;
        var dataType = dataTypes.First(candidate => candidate.Key == dataTypeKey);
        return new PropertyType(shortStrings, dataType, definition.Alias)
        {
            Name = definition.Name,
            Description = definition.Description,
            DataTypeId = dataType.Id,
            DataTypeKey = dataType.Key,
            Variations = Variation(definition.VariesByCulture),
            Mandatory = definition.Mandatory,
            MandatoryMessage = definition.MandatoryMessage,
            ValidationRegExp = definition.Pattern?.Value,
            ValidationRegExpMessage = definition.PatternMessage,
            LabelOnTop = definition.LabelOnTop,
            SortOrder = sortOrder,
            SupportsPublishing = supportsPublishing,
        }.Stamped(type.PropertyKey(definition));
    }

    private static ContentVariation Variation(bool variesByCulture) =>
        variesByCulture ? ContentVariation.Culture : ContentVariation.Nothing;
}
