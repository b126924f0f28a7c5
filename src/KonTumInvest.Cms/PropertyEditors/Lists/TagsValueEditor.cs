using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

internal sealed class TagsValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute
) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    private readonly IJsonSerializer _serializer = jsonSerializer;

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => EditorInput.Texts(value, _serializer).Count == 0);

    /// <summary>The storage type decides how <c>TagsValueConverter</c> reads the value back.</summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var tags = EditorInput
            .Texts(editorValue.Value, _serializer)
            .Select(tag => tag.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (tags.Length == 0)
        {
            return null;
        }

        return editorValue.DataTypeConfiguration is TagConfiguration { StorageType: TagsStorageType.Csv }
            ? string.Join(',', tags.Select(tag => tag.Replace(',', ' ')))
            : _serializer.Serialize(tags);
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var stored = property.GetValue(culture, segment)?.ToString() ?? string.Empty;
        return stored.StartsWith('[')
            ? EditorInput.Texts(stored, _serializer).ToArray()
            : stored.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
