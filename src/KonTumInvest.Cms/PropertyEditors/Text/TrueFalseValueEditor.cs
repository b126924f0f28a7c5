using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Text;

internal sealed class TrueFalseValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute
) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    private readonly IJsonSerializer _serializer = jsonSerializer;

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Parse(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Parse(editorValue.Value) ? 1 : 0;

    private bool Parse(object? value) =>
        value switch
        {
            bool flag => flag,
            IConvertible number and (int or long or short or byte or decimal or double) => number.ToDouble(CultureInfo.InvariantCulture) is not 0,
            _ => EditorInput.Text(value, _serializer) is { } text
                && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase)),
        };
}
