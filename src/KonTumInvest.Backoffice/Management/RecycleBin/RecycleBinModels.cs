using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Media;
using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.RecycleBin;

/// <summary>A document in the recycle bin.</summary>
public sealed record RecycledDocumentModel
{
    public required Guid Id { get; init; }

    public Reference? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public required IReadOnlyList<VariantItemModel> Variants { get; init; }

    public required DateTimeOffset CreateDate { get; init; }
}

/// <summary>A media item in the recycle bin.</summary>
public sealed record RecycledMediaModel
{
    public required Guid Id { get; init; }

    public Reference? Parent { get; init; }

    public required bool HasChildren { get; init; }

    public required MediaTypeReference MediaType { get; init; }

    public required IReadOnlyList<MediaNameModel> Variants { get; init; }

    public required DateTimeOffset CreateDate { get; init; }
}
