using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Text;

internal sealed class MultipleTextstringValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute
) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    private readonly IJsonSerializer _serializer = jsonSerializer;

    /// <summary>The lines of a posted array or of the stored text.</summary>
    public static IReadOnlyList<string> Lines(object? value, IJsonSerializer serializer) =>
        [
            .. EditorInput
                .Texts(value, serializer)
                .SelectMany(entry => entry.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        ];

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => EditorInput.Texts(value, _serializer).Count == 0);

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Lines(property.GetValue(culture, segment), _serializer).ToArray();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var lines = Lines(editorValue.Value, _serializer);
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
