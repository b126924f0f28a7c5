using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>One property of a content type.</summary>
public sealed record PropertyDefinition
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    /// <summary>The alias of its data type.</summary>
    public required Located DataType { get; init; }

    public required bool VariesByCulture { get; init; }

    public required bool Mandatory { get; init; }

    public required string? MandatoryMessage { get; init; }

    /// <summary>A regular expression that the value must match.</summary>
    public required Located? Pattern { get; init; }

    public required string? PatternMessage { get; init; }

    public required bool LabelOnTop { get; init; }

    public required SourceLocation Source { get; init; }
}
