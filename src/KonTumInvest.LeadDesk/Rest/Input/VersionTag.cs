using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Problems;

namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>The version of something, as <c>ETag</c> and <c>If-Match</c> write it: <c>"7"</c>.</summary>
internal static class VersionTag
{
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version in <c>If-Match</c>. One of any version (<c>*</c>) is refused: it would change what was never read.</summary>
    public static Result<int> Read(string? header) =>
        string.IsNullOrWhiteSpace(header) ? RestErrors.VersionMissing
        : header is ['"', .. var digits, '"'] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
        : RestErrors.Version;
}
