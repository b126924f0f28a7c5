using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Documents;

namespace KonTumInvest.Backoffice.Management.References;

/// <summary>Something that links to a document or media item. The client tells the kinds apart by <c>$type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(DocumentReferenceModel), "DocumentReferenceResponseModel")]
[JsonDerivedType(typeof(MediaReferenceModel), "MediaReferenceResponseModel")]
[JsonDerivedType(typeof(OtherReferenceModel), "DefaultReferenceResponseModel")]
public abstract record ReferenceModel
{
    public required Guid Id { get; init; }

    public string? Name { get; init; }
}

/// <summary>A document that links.</summary>
public sealed record DocumentReferenceModel : ReferenceModel
{
    public bool? Published { get; init; }

    public required ReferringTypeModel DocumentType { get; init; }

    public required IReadOnlyList<VariantItemModel> Variants { get; init; }
}

/// <summary>A media item that links.</summary>
public sealed record MediaReferenceModel : ReferenceModel
{
    public required ReferringTypeModel MediaType { get; init; }
}

/// <summary>Anything else that links.</summary>
public sealed record OtherReferenceModel : ReferenceModel
{
    public string? Type { get; init; }

    public string? Icon { get; init; }
}

/// <summary>The type of what links.</summary>
public sealed record ReferringTypeModel(Guid Id, string? Icon, string? Alias, string? Name);
