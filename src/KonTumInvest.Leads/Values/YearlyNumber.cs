using System.Globalization;

namespace KonTumInvest.Leads.Values;

/// <summary>A number within a year, as references are written: a prefix, the year in four digits and the number in at least six.</summary>
internal static class YearlyNumber
{
    private const int FirstYear = 2000;
    private const int YearLength = 4;
    private const int NumberLength = 6;

    /// <summary>Reads exactly the written form, in either case; null for anything else.</summary>
    public static (int Year, int Number)? Read(string prefix, string? text, int maxLength) =>
        text is not null
        && text.Length <= maxLength
        && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && text[prefix.Length..].Split('-') is [{ Length: YearLength } yearText, { Length: >= NumberLength } numberText]
        && int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(numberText, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && year >= FirstYear
        && number >= 1
            ? (year, number)
            : null;

    public static string Write(string prefix, int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{year:0000}-{number:000000}");
}
