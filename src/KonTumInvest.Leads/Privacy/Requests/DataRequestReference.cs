using System.Diagnostics.CodeAnalysis;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>The name of a request, such as <c>DL-2026-000012</c>: the year of receipt in Viet Nam and a number within the year.</summary>
public sealed record DataRequestReference(int Year, int Number)
{
    public const int MaxLength = 20;

    private const string Prefix = "DL-";

    /// <summary>Reads exactly the written form, in either case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DataRequestReference? reference)
    {
        reference = YearlyNumber.Read(Prefix, text, MaxLength) is (var year, var number) ? new(year, number) : null;
        return reference is not null;
    }

    /// <exception cref="FormatException">The text is not a reference.</exception>
    public static DataRequestReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is not a reference such as DL-2026-000012.");

    public override string ToString() => YearlyNumber.Write(Prefix, Year, Number);
}
