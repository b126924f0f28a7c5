using System.Diagnostics.CodeAnalysis;

namespace KonTumInvest.Leads.Values;

/// <summary>Copies of what editors wrote, kept with an enquiry.</summary>
internal static class Snapshot
{
    /// <summary>Cut to the column: a long title must not stop an enquiry.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Fit(string? text, int maxLength) => text?.Length > maxLength ? text[..maxLength] : text;
}
