using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KonTumInvest.Content.Figures;

/// <summary>A date known to the year, the month or the day, as documents give it. Written <c>2024</c>, <c>2024-02</c> or <c>2024-02-17</c>.</summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>Reads the written form.</summary>
    /// <returns>False for anything else, including days that do not exist.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        foreach (var (format, parts) in new[] { ("yyyy-MM-dd", 3), ("yyyy-MM", 2), ("yyyy", 1) })
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                date = new PartialDate(day.Year, parts > 1 ? day.Month : null, parts > 2 ? day.Day : null);
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <exception cref="FormatException">The text is not in the written form.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date such as 2024, 2024-02 or 2024-02-17.");

    /// <summary>The date as the culture writes it: "17/02/2024", "tháng 2/2024", "năm 2024"; "17 February 2024", "February 2024", "2024".</summary>
    public string Format(CultureInfo culture)
    {
        var vietnamese = culture.TwoLetterISOLanguageName == "vi";
        var first = new DateOnly(Year, Month ?? 1, Day ?? 1);
        return (Month, Day, vietnamese) switch
        {
            (not null, not null, true) => first.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            (not null, null, true) => string.Create(CultureInfo.InvariantCulture, $"tháng {Month}/{Year}"),
            (null, _, true) => string.Create(CultureInfo.InvariantCulture, $"năm {Year}"),
            (not null, not null, false) => first.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            (not null, null, false) => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    public override string ToString() =>
        (Month, Day) switch
        {
            (not null, not null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
            (not null, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
            _ => Year.ToString("0000", CultureInfo.InvariantCulture),
        };

    public int CompareTo(PartialDate other) => (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var date)
                ? date
                : throw new JsonException("A date is written 2024, 2024-02 or 2024-02-17.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
