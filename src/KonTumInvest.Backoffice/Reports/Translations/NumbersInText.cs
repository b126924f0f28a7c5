using System.Globalization;
using System.Text.RegularExpressions;

namespace KonTumInvest.Backoffice.Reports.Translations;

/// <summary>
/// Reads the numbers of a text in its language, so that two languages can be compared: "70.438 ha" and "70,438 ha" hold the same one.
/// Months are left out, since one language writes them as words; so are the numbers of documents, which are names.
/// </summary>
public static partial class NumbersInText
{
    /// <summary>The numbers, each as often as it is written, in order of size.</summary>
    /// <param name="text">Plain text or HTML.</param>
    /// <param name="culture">English, or anything else for Vietnamese.</param>
    public static IReadOnlyList<decimal> Read(string? text, string culture)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var plain = DocumentNumber().Replace(Tag().Replace(text, " "), " ");
        plain = DayMonthYear().Replace(plain, " $1 $2 ");
        plain = MonthYear().Replace(plain, " $1 ");
        plain = MonthWord().Replace(plain, " ");
        return [.. Number().Matches(plain).Select(match => Parse(match.Value, culture)).OfType<decimal>().Order()];
    }

    private static decimal? Parse(string number, string culture)
    {
        var english = culture.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var (group, point) = english ? (',', '.') : ('.', ',');
        var written = number.TrimEnd('.', ',');

        // What is not in groups of three, such as the version "2.2", is written alike in both languages.
        var plain = Grouped().IsMatch(written.Replace(point, ' ').Replace(group, '.'))
            ? written.Replace(group.ToString(), string.Empty, StringComparison.Ordinal).Replace(point, '.')
            : written.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+( \d+)?$|^\d+( \d+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    // 225/QĐ-TTg, 31/2024/QH15, 68/2017/NĐ-CP
    [GeneratedRegex(@"\b\d+/(\d{4}/)?\p{Lu}[\p{L}\d-]*")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\b(\d{1,2})/\d{1,2}/(\d{4})\b")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b\d{1,2}/(\d{4})\b")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\btháng\s+\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Number();
}
