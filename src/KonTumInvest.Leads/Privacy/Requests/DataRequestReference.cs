using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>The name of a request, such as <c>DL-2026-000012</c>: the year of receipt in Viet Nam and a number within the year.</summary>
public sealed record DataRequestReference(int Year, int Number)
{
    public const int MaxLength = 20;

    private const string Prefix = "DL-";

    /// <summary>Reads exactly the written form, in either case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DataRequestReference? reference)
    {
        reference =
            text is { Length: <= MaxLength }
            && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && text[Prefix.Length..].Split('-') is [{ Length: 4 } year, { Length: >= 6 } number]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedYear)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedNumber)
            && parsedNumber > 0
                ? new(parsedYear, parsedNumber)
                : null;
        return reference is not null;
    }

    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static DataRequestReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is not a reference such as DL-2026-000012.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Year:0000}-{Number:000000}");
}
