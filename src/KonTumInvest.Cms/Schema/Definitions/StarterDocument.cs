using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>A document, or a media item, that a new database begins with.</summary>
public sealed record StarterDocument
{
    public required ContentTypeKind Kind { get; init; }

    /// <summary>The name other files refer to it by; the key follows from it.</summary>
    public required string Id { get; init; }

    public required Located Type { get; init; }

    /// <summary>The id of the parent; null at the root.</summary>
    public required Located? Parent { get; init; }

    /// <summary>Its place among its siblings, smallest first.</summary>
    public required int Sort { get; init; }

    /// <summary>The name per culture; the empty culture for a type that does not vary.</summary>
    public required IReadOnlyDictionary<string, Located> Names { get; init; }

    /// <summary>The cultures to publish; empty for a draft.</summary>
    public required IReadOnlyList<Located> Publish { get; init; }

    public required IReadOnlyList<SourceMember> Values { get; init; }

    /// <summary>The path of a media item's file; null for documents and folders.</summary>
    public string? File { get; init; }

    public required SourceLocation Source { get; init; }

    public Guid Key => KeyOf(Kind, Id);

    /// <summary>The line of a value, or of the document where it has no such value.</summary>
    public int LineOf(string alias) => Values.FirstOrDefault(value => value.Name == alias)?.Line ?? Source.Line;

    public static Guid KeyOf(ContentTypeKind kind, string id) =>
        DeterministicGuid.Create($"{(kind == ContentTypeKind.Document ? "document" : "media")}/{id}");
}
