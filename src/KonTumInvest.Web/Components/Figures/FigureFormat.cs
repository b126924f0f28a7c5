using System.Globalization;
using KonTumInvest.Content.Figures;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>Writes figures the way the reader's language does: "70.438 ha" in Vietnamese, "70,438 ha" in English.</summary>
public sealed class FigureFormat(IStringLocalizer texts)
{
    /// <summary>The value without its unit: a number, a range, or text. "about" is written where the document says so.</summary>
    public string Value(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Text is { } text)
        {
            return text.For(CultureInfo.CurrentUICulture.Name);
        }

        var value = figure.Value is { } number ? Number(number) : string.Empty;
        if (figure.UpperValue is { } upper)
        {
            value = $"{value}–{Number(upper)}";
        }

        return figure.Approximate ? texts["figure.about", value] : value;
    }

    /// <summary>The unit's name for this reader, null for a bare count. A code that has no name here is printed as it stands.</summary>
    public string? Unit(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        var named = texts[$"unit.{code}"];
        return named.ResourceNotFound ? code : named.Value;
    }

    /// <summary>Value and unit on one line, for tables, titles and plain text.</summary>
    public string Line(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Text is null && Unit(figure.Unit) is { } unit ? $"{Value(figure)} {unit}" : Value(figure);
    }

    /// <summary>A number with the culture's separators and at most three decimals; no trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.###", CultureInfo.CurrentCulture);
}
