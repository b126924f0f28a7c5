using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;

namespace KonTumInvest.Backoffice.Management.Versions;

/// <summary>A version of a document in its history.</summary>
public sealed record VersionItemModel
{
    public required Guid Id { get; init; }

    public required Reference Document { get; init; }

    public required Reference DocumentType { get; init; }

    public required Reference User { get; init; }

    public required DateTimeOffset VersionDate { get; init; }

    public required bool IsCurrentPublishedVersion { get; init; }

    public required bool IsCurrentDraftVersion { get; init; }

    public required bool PreventCleanup { get; init; }
}

/// <summary>A version with its names and values.</summary>
public sealed record DocumentVersionModel
{
    public required Guid Id { get; init; }

    public required Reference Document { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public required IReadOnlyList<ValueModel> Values { get; init; }

    public required IReadOnlyList<VariantModel> Variants { get; init; }
}
