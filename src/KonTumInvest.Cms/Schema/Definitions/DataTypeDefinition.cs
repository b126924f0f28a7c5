using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A property editor with its settings, under a name that properties refer to.</summary>
/// <param name="Alias">The name in <c>umbraco-config</c>; Umbraco itself knows data types by key only.</param>
/// <param name="Name">The name editors see.</param>
/// <param name="Editor">The property editor's alias, such as <c>Umbraco.TextBox</c>.</param>
/// <param name="EditorUi">The alias of its screen in the editor client.</param>
/// <param name="Configuration">The editor's settings; null for its defaults.</param>
/// <param name="Labels">For a list of codes: the first part of the keys of its words among the texts of the site.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record DataTypeDefinition(
    string Alias,
    string Name,
    Located Editor,
    string EditorUi,
    SourceNode? Configuration,
    string? Labels,
    SourceLocation Source
)
{
    public Guid Key { get; } = WellKnownKeys.Of("data-type", Alias);
}
