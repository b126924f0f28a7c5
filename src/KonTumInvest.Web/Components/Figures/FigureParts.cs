using System.Globalization;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>A written figure cut where its number begins and ends, so that a page can set the number larger than its unit.</summary>
/// <param name="Before">Such as "about VND ".</param>
/// <param name="Number">The number, range or text.</param>
/// <param name="After">Such as " ha".</param>
public sealed record FigureParts(string Before, string Number, string After)
{
    /// <summary>Writes the figure as <see cref="FigureFormatter"/> does, in the reader's language.</summary>
    public static FigureParts Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var culture = CultureInfo.CurrentUICulture;
        var line = FigureFormatter.Format(figure, culture);
        if (figure.Text is not null || figure.Value is not { } value)
        {
            return new FigureParts(string.Empty, line, string.Empty);
        }

        var number = FigureFormatter.Number(value, culture);
        if (figure.UpperValue is { } upper)
        {
            number = $"{number}–{FigureFormatter.Number(upper, culture)}";
        }

        var start = line.IndexOf(number, StringComparison.Ordinal);
        return new FigureParts(line[..start], number, line[(start + number.Length)..]);
    }
}
