using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Media;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>A document in a list view, with the values of the list's columns.</summary>
public sealed record DocumentInCollection
{
    public required Guid Id { get; init; }

    public required TypeInCollection DocumentType { get; init; }

    public required bool IsTrashed { get; init; }

    /// <summary>Only for members to read: never, there are none.</summary>
    public bool IsProtected { get; init; }

    public required IReadOnlyList<Reference> Ancestors { get; init; }

    /// <summary>The name of who saved it last.</summary>
    public string? Updater { get; init; }

    /// <summary>The name of who made it.</summary>
    public string? Creator { get; init; }

    public required int SortOrder { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public required IReadOnlyList<ValueModel> Values { get; init; }

    public required IReadOnlyList<VariantModel> Variants { get; init; }
}

/// <summary>A media item in a list view, with the values of the list's columns.</summary>
public sealed record MediaInCollection
{
    public required Guid Id { get; init; }

    public required TypeInCollection MediaType { get; init; }

    /// <summary>The name of who made it.</summary>
    public string? Creator { get; init; }

    public required int SortOrder { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public required IReadOnlyList<ValueModel> Values { get; init; }

    public required IReadOnlyList<MediaVariantModel> Variants { get; init; }
}

/// <summary>The type of what a list view shows.</summary>
public sealed record TypeInCollection(Guid Id, string Alias, string Icon, Reference? Collection);
