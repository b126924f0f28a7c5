using System.Text.Json;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>A value of a property, in one language or in all.</summary>
public sealed record ValueModel
{
    public required string Alias { get; init; }

    public required string EditorAlias { get; init; }

    public string? Culture { get; init; }

    public string? Segment { get; init; }

    public JsonElement? Value { get; init; }
}
