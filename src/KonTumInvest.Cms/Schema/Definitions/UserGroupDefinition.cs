using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>What a group of staff may see and do.</summary>
public sealed record UserGroupDefinition
{
    public required string Alias { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required string Icon { get; init; }

    /// <summary>Aliases of the sections the group sees.</summary>
    public required IReadOnlyList<Located> Sections { get; init; }

    /// <summary>Umbraco's verbs, such as <c>Umb.Document.Publish</c>.</summary>
    public required IReadOnlyList<Located> Permissions { get; init; }

    /// <summary>The languages the group may write; null for all.</summary>
    public required IReadOnlyList<Located>? Languages { get; init; }

    /// <summary>The document below which the group works; null for the whole tree.</summary>
    public required Located? StartContent { get; init; }

    /// <summary>The media folder below which the group works; null for the whole tree.</summary>
    public required Located? StartMedia { get; init; }

    public required SourceLocation Source { get; init; }

    public Guid Key => WellKnownKeys.Of("user-group", Alias);
}
