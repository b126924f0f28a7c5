using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>Passes each block's values through the editors of their own properties, both ways.</summary>
internal sealed class BlockListValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _serializer;
    private readonly IContentTypeService _contentTypes;
    private readonly PropertyEditorCollection _editors;
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly DataValueReferenceFactoryCollection _references;

    public BlockListValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IContentTypeService contentTypes,
        PropertyEditorCollection editors,
        IDataTypeConfigurationCache configurations,
        DataValueReferenceFactoryCollection references,
        IPropertyValidationService validation
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _contentTypes, _editors) = (jsonSerializer, contentTypes, editors);
        (_configurations, _references) = (configurations, references);
        Validators.Add(new BlockListValidator(jsonSerializer, contentTypes, validation));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => BlockListJson.Read(value, _serializer) is null);

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
        ((ConfigurationObject as BlockListConfiguration)?.Blocks ?? [])
            .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey })
            .OfType<Guid>();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (BlockListJson.Read(editorValue.Value, _serializer) is not { } posted)
        {
            return null;
        }

        var current = BlockListJson.Read(currentValue, _serializer);
        foreach (var (value, propertyType, item) in Values(posted))
        {
            var before = Items(current).FirstOrDefault(candidate => candidate.Key == item.Key)?.Values.FirstOrDefault(Matches(value))?.Value;
            var data = new ContentPropertyData(value.Value, _configurations.GetConfiguration(propertyType.DataTypeKey))
            {
                ContentKey = editorValue.ContentKey,
                PropertyTypeKey = propertyType.Key,
            };
            value.Value = _editors[propertyType.PropertyEditorAlias]?.GetValueEditor(data.DataTypeConfiguration).FromEditor(data, before);
        }

        ExposeInvariantBlocks(posted);
        return _serializer.Serialize(posted);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (BlockListJson.Read(property.GetValue(culture, segment), _serializer) is not { } stored)
        {
            return null;
        }

        foreach (var (value, propertyType, _) in Values(stored))
        {
            // The nested editor reads a property; an invariant stand-in carries the one value.
            var standIn = (IPropertyType)propertyType.DeepClone();
            standIn.Variations = ContentVariation.Nothing;
            var carrier = new Property(standIn);
            carrier.SetValue(value.Value);
            value.Value = _editors[propertyType.PropertyEditorAlias]?.GetValueEditor().ToEditor(carrier);
        }

        return stored;
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value)
    {
        if (BlockListJson.Read(value, _serializer) is not { } blocks)
        {
            return [];
        }

        return Values(blocks)
            .Where(entry => _editors[entry.PropertyType.PropertyEditorAlias] is not null)
            .GroupBy(entry => entry.PropertyType.PropertyEditorAlias, entry => entry.Value.Value)
            .SelectMany(group => _references.GetReferences(_editors[group.Key]!, group.Distinct()))
            .Distinct();
    }

    private static IEnumerable<BlockItemData> Items(BlockListValue? blocks) => blocks is null ? [] : blocks.ContentData.Concat(blocks.SettingsData);

    private static Func<BlockPropertyValue, bool> Matches(BlockPropertyValue value) =>
        candidate => candidate.Alias == value.Alias && candidate.Culture == value.Culture && candidate.Segment == value.Segment;

    /// <summary>Every value with its property type, settled in a list because callers change it; values of properties that no longer exist are dropped.</summary>
    private List<(BlockPropertyValue Value, IPropertyType PropertyType, BlockItemData Item)> Values(BlockListValue blocks)
    {
        var entries = new List<(BlockPropertyValue, IPropertyType, BlockItemData)>();
        foreach (var item in Items(blocks))
        {
            var types = _contentTypes.Get(item.ContentTypeKey)?.CompositionPropertyTypes.ToDictionary(type => type.Alias) ?? [];
            item.Values = [.. item.Values.Where(value => types.ContainsKey(value.Alias))];
            entries.AddRange(item.Values.Select(value => (value, types[value.Alias], item)));
        }

        return entries;
    }

    /// <summary>
    /// A block shows only in the languages it is exposed for. The client always says which; content that is written as text need not,
    /// as long as the block has no languages to choose from.
    /// </summary>
    private void ExposeInvariantBlocks(BlockListValue blocks)
    {
        foreach (var item in blocks.ContentData.Where(item => blocks.Expose.All(shown => shown.ContentKey != item.Key)))
        {
            if (_contentTypes.Get(item.ContentTypeKey)?.VariesByCulture() == false)
            {
                blocks.Expose.Add(new BlockItemVariation(item.Key, null, null));
            }
        }
    }
}
