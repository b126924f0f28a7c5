using System.Globalization;

namespace KonTumInvest.Content.Figures;

/// <summary>
/// Writes figures as the reader's language does: "khoảng 16.000 ha" and "about 16,000 ha", "657,4 tỷ đồng" and "VND 657.4 billion".
/// Pages, files, mails and open data all write them through here.
/// </summary>
public static class FigureFormatter
{
    private static readonly NumberFormatInfo VietnameseNumbers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly NumberFormatInfo EnglishNumbers = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    /// <summary>Value and unit on one line, or the figure's text.</summary>
    /// <param name="figure">The figure; its further values are not written.</param>
    /// <param name="culture">English, or anything else for Vietnamese.</param>
    public static string Format(Figure figure, CultureInfo culture)
    {
        if (figure.Text is { } text)
        {
            return text.For(culture.Name);
        }

        if (figure.Value is not { } value)
        {
            return string.Empty;
        }

        var number = figure.UpperValue is { } upper ? $"{Number(value, culture)}–{Number(upper, culture)}" : Number(value, culture);
        var one = figure.UpperValue is null ? figure.Value : null;
        var written = FigureUnits.Find(figure.Unit)?.Write(number, one, culture) ?? number;
        return figure.Approximate ? $"{About(culture)} {written}" : written;
    }

    /// <summary>The number with the culture's separators, at most four decimals and no trailing zeros.</summary>
    public static string Number(decimal value, CultureInfo culture) =>
        value.ToString("#,##0.####", IsEnglish(culture) ? EnglishNumbers : VietnameseNumbers);

    internal static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";

    private static string About(CultureInfo culture) => IsEnglish(culture) ? "about" : "khoảng";
}
