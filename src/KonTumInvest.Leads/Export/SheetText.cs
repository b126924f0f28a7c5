using System.Text;
using System.Text.RegularExpressions;

namespace KonTumInvest.Leads.Export;

/// <summary>Text that others typed, made fit for a spreadsheet.</summary>
internal static partial class SheetText
{
    /// <summary>The longest text of a cell, a limit of spreadsheets.</summary>
    public const int MaxLength = 32_767;

    /// <summary>
    /// Whether a spreadsheet could take the text for a formula (OWASP, "CSV Injection"): it begins with = + - @, a tab or a line break, or
    /// with their full-width forms, which some programs read alike.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || (text.AsSpan().TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠'));

    /// <summary>The text with an apostrophe before what a spreadsheet could take for a formula, as OWASP has it for CSV.</summary>
    public static string Guarded(string text) => LooksLikeFormula(text) ? $"'{text}" : text;

    /// <summary>The text without the apostrophe of <see cref="Guarded"/>.</summary>
    public static string Unguarded(string text) => text is ['\'', ..] && LooksLikeFormula(text[1..]) ? text[1..] : text;

    /// <summary>Without what XML cannot hold, and no longer than a cell.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF) && clean.Length + rune.Utf16SequenceLength <= MaxLength)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>The text as it stands in a workbook, where "_x0041_" would be read as the letter A (ECMA-376, ST_Xstring).</summary>
    public static string Escaped(string text) => Codes().Replace(text, "_x005F$0");

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Codes();
}
