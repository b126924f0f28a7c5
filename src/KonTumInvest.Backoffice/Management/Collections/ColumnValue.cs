using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>What a list is ordered by in one column: a number where the value has one, else its text. Items without come first.</summary>
internal sealed record ColumnValue(decimal? Number, string? Text)
{
    private static readonly ColumnValue None = new(null, null);

    public static ColumnValue Of(IContentBase item, string alias, string? culture)
    {
        if (!item.Properties.TryGetValue(alias, out var property))
        {
            return None;
        }

        return property.GetValue(property.PropertyType.VariesByCulture() ? culture : null) switch
        {
            null => None,
            DateTime time => new ColumnValue(time.Ticks, null),
            IConvertible number and (int or long or decimal or double or bool) => new ColumnValue(
                number.ToDecimal(CultureInfo.InvariantCulture),
                null
            ),
            var other => OfText(other.ToString()),
        };
    }

    public int CompareTo(ColumnValue other, CultureInfo language) =>
        (Number, other.Number) switch
        {
            ({ } left, { } right) => left.CompareTo(right),
            ({ }, null) => 1,
            (null, { }) => -1,
            _ => language.CompareInfo.Compare(Text, other.Text, CompareOptions.IgnoreCase),
        };

    // Figures are JSON, with their number as "value"; a single choice is a list of one.
    private static ColumnValue OfText(string? text)
    {
        if (text?.TrimStart() is not ['{' or '[', ..])
        {
            return new ColumnValue(null, text);
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement switch
            {
                { ValueKind: JsonValueKind.Object } figure
                    when figure.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number => new ColumnValue(
                    value.GetDecimal(),
                    null
                ),
                { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 => new ColumnValue(null, list[0].ToString()),
                _ => None,
            };
        }
        catch (JsonException)
        {
            return new ColumnValue(null, text);
        }
    }
}
