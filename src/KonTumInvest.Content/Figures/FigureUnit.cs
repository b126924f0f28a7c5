using System.Globalization;

namespace KonTumInvest.Content.Figures;

/// <summary>A unit that figures may carry.</summary>
/// <param name="Code">What is stored, such as <c>vndBillion</c>.</param>
/// <param name="Vietnamese">How Vietnamese writes a value in it, such as <c>{0} tỷ đồng</c>.</param>
/// <param name="English">How English writes a value in it, such as <c>VND {0} billion</c>.</param>
/// <param name="EnglishOne">How English writes exactly one, where that differs.</param>
public sealed record FigureUnit(string Code, string Vietnamese, string English, string? EnglishOne = null)
{
    /// <summary>The unit alone, for the head of a column: "tỷ đồng", "VND billion", "%".</summary>
    public string Label(CultureInfo culture)
    {
        var parts = Pattern(culture, null).Split("{0}").Select(part => part.Trim()).Where(part => part.Length > 0);
        return string.Join(' ', parts);
    }

    /// <summary>The value with its unit, the number already written for the culture.</summary>
    internal string Write(string number, decimal? value, CultureInfo culture) =>
        string.Format(CultureInfo.InvariantCulture, Pattern(culture, value), number);

    private string Pattern(CultureInfo culture, decimal? value) =>
        FigureFormatter.IsEnglish(culture) ? (value == 1 ? EnglishOne : null) ?? English : Vietnamese;
}
