using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>A document as the editor works on it: every value in every language, and the state of each language.</summary>
public sealed record DocumentModel
{
    public required Guid Id { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public Reference? Template { get; init; }

    public required bool IsTrashed { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public required IReadOnlyList<ValueModel> Values { get; init; }

    public required IReadOnlyList<VariantModel> Variants { get; init; }
}

/// <summary>The type of a document, and the list view that shows its children, if it has one.</summary>
public sealed record DocumentTypeReference(Guid Id, string Icon, Reference? Collection);

/// <summary>A language of a document.</summary>
public sealed record VariantModel
{
    public required Guid Id { get; init; }

    public string? Culture { get; init; }

    public string? Segment { get; init; }

    public required string Name { get; init; }

    public required VariantState State { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public DateTimeOffset? PublishDate { get; init; }

    public DateTimeOffset? ScheduledPublishDate { get; init; }

    public DateTimeOffset? ScheduledUnpublishDate { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>Whether a language of a document is published, and whether its draft says something else.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VariantState>))]
public enum VariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

/// <summary>A document in a list or a picker.</summary>
public record DocumentItemModel
{
    public required Guid Id { get; init; }

    public Reference? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public required IReadOnlyList<VariantItemModel> Variants { get; init; }

    public required bool IsTrashed { get; init; }

    /// <summary>Only for members to read: never, there are none.</summary>
    public bool IsProtected { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>A language of a document in a list.</summary>
public sealed record VariantItemModel(Guid Id, string? Culture, string Name, VariantState State)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}

/// <summary>A document in the tree.</summary>
public sealed record DocumentTreeItemModel : DocumentItemModel
{
    public required IReadOnlyList<Reference> Ancestors { get; init; }

    /// <summary>Shown only as a step on the way to where the account starts.</summary>
    public required bool NoAccess { get; init; }

    public required DateTimeOffset CreateDate { get; init; }
}

/// <summary>The documents above one, from the root down.</summary>
public sealed record AncestorsModel(Guid Id, IReadOnlyList<DocumentItemModel> Ancestors);

/// <summary>Settings that change what the client offers.</summary>
public sealed record DocumentConfigurationModel(
    bool DisableDeleteWhenReferenced,
    bool DisableUnpublishWhenReferenced,
    bool AllowEditInvariantFromNonDefault,
    bool AllowNonExistingSegmentsCreation
);

/// <summary>The addresses of a document.</summary>
public sealed record DocumentUrlsModel(Guid Id, IReadOnlyList<DocumentUrlModel> UrlInfos);

/// <summary>An address of a document in one language, or why it has none.</summary>
public sealed record DocumentUrlModel(string? Culture, string? Url, string? Message, string Provider, bool IsExternal);

/// <summary>The hostnames that lead to a document.</summary>
public sealed record DomainsModel(string? DefaultIsoCode, IReadOnlyList<DomainModel> Domains);

/// <summary>A hostname and its language.</summary>
public sealed record DomainModel
{
    public required string DomainName { get; init; }

    public required string IsoCode { get; init; }
}
