namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A tab, or a group within one, of the editing screen.</summary>
/// <param name="Alias">The alias; a group inside a tab is written <c>tab/group</c>.</param>
/// <param name="Name">The heading editors see.</param>
/// <param name="IsTab">Whether it is a tab rather than a group.</param>
/// <param name="Order">Its place among the groups of the type and its compositions; by itself its place in the file.</param>
/// <param name="Properties">Its properties, in order.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record PropertyGroupDefinition(
    string Alias,
    string Name,
    bool IsTab,
    int Order,
    IReadOnlyList<PropertyDefinition> Properties,
    SourceLocation Source
);
