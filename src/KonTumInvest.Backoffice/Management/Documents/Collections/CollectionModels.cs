using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.Documents.Collections;

/// <summary>A document in a list view.</summary>
public sealed record CollectionItemModel
{
    public required Guid Id { get; init; }

    public required CollectionTypeReference DocumentType { get; init; }

    public required bool IsTrashed { get; init; }

    /// <inheritdoc cref="DocumentItemModel.IsProtected"/>
    public bool IsProtected { get; init; }

    public required int SortOrder { get; init; }

    /// <summary>The name of the account that made it, if the account still exists.</summary>
    public string? Creator { get; init; }

    /// <summary>The name of the account that saved it last, if the account still exists.</summary>
    public string? Updater { get; init; }

    public required IReadOnlyList<Reference> Ancestors { get; init; }

    public required IReadOnlyList<VariantModel> Variants { get; init; }

    /// <summary>Values of properties: the list views of this site show none.</summary>
    public IReadOnlyList<ValueModel> Values { get; init; } = [];

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>The type of a document in a list view.</summary>
public sealed record CollectionTypeReference(Guid Id, string Alias, string Icon, Reference? Collection);
