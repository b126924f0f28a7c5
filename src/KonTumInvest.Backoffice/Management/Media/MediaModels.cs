using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>A media item as the editor works on it.</summary>
public sealed record MediaModel
{
    public required Guid Id { get; init; }

    public required MediaTypeReference MediaType { get; init; }

    public required bool IsTrashed { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public required IReadOnlyList<ValueModel> Values { get; init; }

    /// <summary>Always one: media have no languages.</summary>
    public required IReadOnlyList<MediaVariantModel> Variants { get; init; }
}

/// <summary>The type of a media item, and the list view that shows its children, if it has one.</summary>
public sealed record MediaTypeReference(Guid Id, string Icon, Reference? Collection);

/// <summary>The name of a media item, and when it was saved.</summary>
public sealed record MediaVariantModel
{
    public string? Culture { get; init; }

    public string? Segment { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }
}

/// <summary>A media item in a list or a picker.</summary>
public record MediaItemModel
{
    public required Guid Id { get; init; }

    public Reference? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required MediaTypeReference MediaType { get; init; }

    public required IReadOnlyList<MediaNameModel> Variants { get; init; }

    public required bool IsTrashed { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>The name of a media item in a list.</summary>
public sealed record MediaNameModel(string Name, string? Culture = null);

/// <summary>A media item in the tree.</summary>
public sealed record MediaTreeItemModel : MediaItemModel
{
    /// <summary>Shown only as a step on the way to where the account starts.</summary>
    public required bool NoAccess { get; init; }

    public required DateTimeOffset CreateDate { get; init; }
}

/// <summary>The media items above one, from the root down.</summary>
public sealed record MediaAncestorsModel(Guid Id, IReadOnlyList<MediaItemModel> Ancestors);

/// <summary>Settings that change what the client offers.</summary>
public sealed record MediaConfigurationModel(bool DisableDeleteWhenReferenced, bool DisableUnpublishWhenReferenced);

/// <summary>The addresses of a media item's file, or of a smaller image made of it.</summary>
public sealed record MediaUrlsModel(Guid Id, IReadOnlyList<MediaUrlModel> UrlInfos);

/// <summary>An address.</summary>
public sealed record MediaUrlModel(string? Culture, string? Url);
