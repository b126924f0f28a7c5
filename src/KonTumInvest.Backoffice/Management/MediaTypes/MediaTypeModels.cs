using KonTumInvest.Backoffice.Management.DocumentTypes;
using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.MediaTypes;

/// <summary>A media type with its groups and properties.</summary>
public sealed record MediaTypeModel
{
    public required Guid Id { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Icon { get; init; }

    public required bool AllowedAsRoot { get; init; }

    public required bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    /// <summary>The list view that shows its children, if it has one.</summary>
    public Reference? Collection { get; init; }

    public required bool IsElement { get; init; }

    public bool AllowedInLibrary { get; init; }

    /// <summary>Never: media types are schema.</summary>
    public bool IsDeletable { get; init; }

    public bool AliasCanBeChanged { get; init; }

    public required IReadOnlyList<AllowedMediaChildModel> AllowedMediaTypes { get; init; }

    public required IReadOnlyList<MediaCompositionModel> Compositions { get; init; }

    public required IReadOnlyList<PropertyTypeModel> Properties { get; init; }

    public required IReadOnlyList<ContainerModel> Containers { get; init; }
}

/// <summary>A type that may lie below.</summary>
public sealed record AllowedMediaChildModel(Reference MediaType, int SortOrder);

/// <summary>A type whose properties this one has as well.</summary>
public sealed record MediaCompositionModel(Reference MediaType, string CompositionType);

/// <summary>A media type that may be created somewhere.</summary>
public sealed record AllowedMediaTypeModel(Guid Id, string Name, string? Description, string? Icon);

/// <summary>A media type in a list.</summary>
public record MediaTypeItemModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Icon { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>A media type that a file may become.</summary>
public sealed record MediaTypeForFileModel : MediaTypeItemModel
{
    /// <summary>Whether it names the extension itself, and does not just take every file.</summary>
    public required bool MatchedFileExtension { get; init; }
}

/// <summary>Names that no property can have.</summary>
public sealed record MediaTypeConfigurationModel(IReadOnlyList<string> ReservedFieldNames);
