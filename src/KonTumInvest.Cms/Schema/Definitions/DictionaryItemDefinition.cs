using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A text of the site that editors may change, as a new database begins with it.</summary>
/// <param name="Name">The key views ask for.</param>
/// <param name="Translations">The text per culture.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record DictionaryItemDefinition(string Name, IReadOnlyDictionary<string, Located> Translations, SourceLocation Source)
{
    public Guid Key { get; } = DeterministicGuid.Create($"dictionary/{Name}");
}
