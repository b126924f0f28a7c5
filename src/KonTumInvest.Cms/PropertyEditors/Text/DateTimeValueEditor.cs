using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Text;

/// <summary>Reads ISO dates whatever the server's culture, and writes <c>yyyy-MM-dd HH:mm:ss</c> to the client.</summary>
internal sealed class DateTimeValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute
) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd HH:mm",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private readonly IJsonSerializer _serializer = jsonSerializer;

    /// <summary>A date as written, or an instant with its offset, which is taken in UTC; the stored kind is always UTC.</summary>
    public static bool TryParse(string text, out DateTime value)
    {
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
        {
            // The store keeps UTC only; a date without a zone is kept as its own digits, never shifted.
            value = DateTime.SpecifyKind(value, DateTimeKind.Utc);
            return true;
        }

        var parsed = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && text.Length > 10
            && char.IsAsciiDigit(text[0])
            && text[4] == '-';
        value = parsed ? instant.UtcDateTime : default;
        return parsed;
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment))?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value);

    private DateTime? Read(object? value) =>
        value switch
        {
            DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
            DateTimeOffset instant => instant.UtcDateTime,
            DateOnly day => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            _ => EditorInput.Text(value, _serializer) is { } text && TryParse(text, out var parsed) ? parsed : null,
        };
}
