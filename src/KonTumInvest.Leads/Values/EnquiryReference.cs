using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Leads.Values;

/// <summary>
/// The name under which an investor and the board speak of an enquiry, such as <c>KT-2026-000123</c>: the year of receipt in Viet Nam
/// and a number within the year. Numbers rise; gaps are possible.
/// </summary>
public sealed record EnquiryReference
{
    public const int MaxLength = 20;

    private const string Prefix = "KT-";

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
        reference = YearlyNumber.Read(Prefix, text, MaxLength) is (var year, var number) ? new(year, number) : null;
        return reference is not null;
    }

    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static EnquiryReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is not a reference such as KT-2026-000123.");

    public override string ToString() => YearlyNumber.Write(Prefix, Year, Number);
}
