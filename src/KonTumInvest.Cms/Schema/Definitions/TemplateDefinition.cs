namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A way to show a document. Its view is code; the definition lets a document name it.</summary>
/// <param name="Alias">The alias, by which the site finds the view.</param>
/// <param name="Name">The name editors see.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record TemplateDefinition(string Alias, string Name, SourceLocation Source)
{
    public Guid Key { get; } = DeterministicGuid.Create($"template/{Alias}");
}
