using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A document type or a media type.</summary>
public sealed record ContentTypeDefinition
{
    public required ContentTypeKind Kind { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required string Icon { get; init; }

    public required bool AllowedAtRoot { get; init; }

    /// <summary>Whether the type is only a part of documents (a block) and never a document itself.</summary>
    public required bool IsElement { get; init; }

    public required bool VariesByCulture { get; init; }

    /// <summary>The data type of the list that shows the children; null where they are shown in the tree.</summary>
    public required Located? ListView { get; init; }

    public required IReadOnlyList<Located> Compositions { get; init; }

    public required IReadOnlyList<Located> AllowedChildren { get; init; }

    /// <summary>The templates; the first is the default.</summary>
    public required IReadOnlyList<Located> Templates { get; init; }

    public required IReadOnlyList<PropertyGroupDefinition> Groups { get; init; }

    public required SourceLocation Source { get; init; }

    /// <summary>"document-type" or "media-type": the kind as keys are made from it.</summary>
    public string KeyKind => Kind == ContentTypeKind.Document ? "document-type" : "media-type";

    /// <summary>"document type" or "media type", for messages.</summary>
    public string What => Kind == ContentTypeKind.Document ? "document type" : "media type";

    public Guid Key => WellKnownKeys.Of(KeyKind, Alias);

    /// <summary>The properties the type itself defines, in the order of its groups.</summary>
    public IEnumerable<PropertyDefinition> Properties => Groups.SelectMany(group => group.Properties);

    public Guid GroupKey(PropertyGroupDefinition group) => DeterministicGuid.Create($"group/{Alias}/{group.Alias}");

    public Guid PropertyKey(PropertyDefinition property) => DeterministicGuid.Create($"property/{Alias}/{property.Alias}");
}
