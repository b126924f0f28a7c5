using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A language of the site.</summary>
/// <param name="Iso">The culture, such as "vi".</param>
/// <param name="Name">The language's own name.</param>
/// <param name="IsDefault">Exactly one language is.</param>
/// <param name="IsMandatory">Whether nothing is published without it.</param>
/// <param name="Fallback">The language whose values stand in for missing ones.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record LanguageDefinition(string Iso, string Name, bool IsDefault, bool IsMandatory, Located? Fallback, SourceLocation Source)
{
    public Guid Key { get; } = DeterministicGuid.Create($"language/{Iso}");
}
