using System.Globalization;

namespace KonTumInvest.Leads.Values;

/// <summary>Reads a positive number as people type it in Vietnamese or English.</summary>
public static class LocalNumber
{
    /// <summary>Digits before the decimal mark that are accepted: enough for any sum in dong.</summary>
    public const int MaxWholeDigits = 15;

    public const int MaxDecimals = 4;

    /// <summary>
    /// A mark before exactly three digits is read as the language writes it: "1.500" is 1500 in Vietnamese and 1.5 in English. Any
    /// other single mark is a decimal mark in both: "2.5" and "2,5" are two and a half. Spaces between groups are accepted.
    /// </summary>
    /// <returns>False for signs, letters, marks out of place, and numbers beyond the limits above.</returns>
    public static bool TryParse(string? text, string language, out decimal number)
    {
        number = 0;
        var compact = string.Concat((text ?? string.Empty).Where(character => !char.IsWhiteSpace(character)));
        if (compact.Length == 0 || !compact.All(character => char.IsAsciiDigit(character) || character is '.' or ','))
        {
            return false;
        }

        var decimalMark = DecimalMark(compact, language);
        var parts = decimalMark is null ? [compact] : compact.Split(decimalMark.Value);
        if (parts.Length > 2 || !TryGetWhole(parts[0], out var whole) || (parts.Length == 2 && parts[1].Length is 0 or > MaxDecimals))
        {
            return false;
        }

        var plain = parts.Length == 2 ? $"{whole}.{parts[1]}" : whole;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static char? DecimalMark(string text, string language)
    {
        var marks = text.Where(character => character is '.' or ',').ToArray();
        if (marks.Length == 0)
        {
            return null;
        }

        if (marks.Distinct().Count() == 2)
        {
            return marks[^1];
        }

        var last = text.LastIndexOf(marks[0]);
        var looksGrouped = marks.Length > 1 || text.Length - last - 1 == 3;
        var grouping = language == "vi" ? '.' : ',';
        return looksGrouped && (marks.Length > 1 || marks[0] == grouping) ? null : marks[0];
    }

    private static bool TryGetWhole(string text, out string whole)
    {
        var groups = text.Split('.', ',');
        whole = string.Concat(groups);
        var grouped = groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        return grouped && whole.Length is > 0 and <= MaxWholeDigits;
    }
}
