using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KonTumInvest.Leads.Values;

/// <summary>
/// The name under which an investor and the board speak of an enquiry, such as <c>KT-2026-000123</c>: the year of receipt in Viet Nam
/// and a number within the year. Numbers rise; gaps are possible.
/// </summary>
public sealed record EnquiryReference
{
    public const int MaxLength = 20;

    private const string Prefix = "KT-";
    private const int YearLength = 4;
    private const int NumberLength = 6;

    public EnquiryReference(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    /// <summary>Reads exactly the written form, in either case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EnquiryReference? reference)
    {
        reference = null;
        if (
            text is null
            || text.Length > MaxLength
            || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || text[Prefix.Length..].Split('-') is not [{ Length: YearLength } yearText, { Length: >= NumberLength } numberText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(numberText, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year < 2000
            || number < 1
        )
        {
            return false;
        }

        reference = new EnquiryReference(year, number);
        return true;
    }

    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static EnquiryReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is not a reference such as KT-2026-000123.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Year:0000}-{Number:000000}");
}
