using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace KonTumInvest.LeadDesk.Rules;

/// <summary>Rules as a screen sends them back.</summary>
/// <param name="Version">The number that was read.</param>
/// <param name="Value">All of the rules, in the form they were read.</param>
/// <param name="Reason">Why, for the audit.</param>
public sealed record SaveRules([Required] int? Version, JsonElement Value, string? Reason)
{
    internal string Json => Raw(Value);

    /// <summary>The text; a value that was not sent is null.</summary>
    internal static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "null" : value.GetRawText();
}
