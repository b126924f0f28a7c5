using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>A list of blocks, each an element with properties of its own, stored as one JSON value.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
public sealed class BlockListPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;
    private readonly IJsonSerializer _serializer;

    public BlockListPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper, IJsonSerializer serializer)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        _serializer = serializer;
        SupportsReadOnly = true;
    }

    public override bool SupportsConfigurableElements => true;

    /// <summary>One value for all languages may hold blocks that vary: then a language is published on its own.</summary>
    public override bool CanMergePartialPropertyValues(IPropertyType propertyType) => !propertyType.VariesByCulture();

    public override object? MergePartialPropertyValueForCulture(object? sourceValue, object? targetValue, string? culture) =>
        BlockMerge.PublishCulture(sourceValue, targetValue, culture, _serializer);

    public override object? MergeVariantInvariantPropertyValue(
        object? sourceValue,
        object? targetValue,
        bool canUpdateInvariantData,
        HashSet<string> allowedCultures
    ) => BlockMerge.KeepWhatMayNotChange(sourceValue, targetValue, canUpdateInvariantData, allowedCultures, _serializer);

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<BlockListValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new ConfigurationEditorOf<BlockListConfiguration>(_ioHelper);
}
