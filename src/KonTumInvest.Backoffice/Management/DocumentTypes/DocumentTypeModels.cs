using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.DocumentTypes;

/// <summary>A document type with its own tabs, groups and properties; those of its compositions are asked for by themselves.</summary>
public sealed record DocumentTypeModel
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

    public required IReadOnlyList<Reference> AllowedTemplates { get; init; }

    public Reference? DefaultTemplate { get; init; }

    public required CleanupModel Cleanup { get; init; }

    public required IReadOnlyList<AllowedChildModel> AllowedDocumentTypes { get; init; }

    public required IReadOnlyList<CompositionModel> Compositions { get; init; }

    public required IReadOnlyList<PropertyTypeModel> Properties { get; init; }

    public required IReadOnlyList<ContainerModel> Containers { get; init; }
}

/// <summary>How long old versions are kept.</summary>
public sealed record CleanupModel(bool PreventCleanup, int? KeepAllVersionsNewerThanDays, int? KeepLatestVersionPerDayForDays);

/// <summary>A type that may lie below.</summary>
public sealed record AllowedChildModel(Reference DocumentType, int SortOrder);

/// <summary>A type whose properties this one has as well.</summary>
public sealed record CompositionModel(Reference DocumentType, string CompositionType);

/// <summary>A tab or a group of properties.</summary>
public sealed record ContainerModel(Guid Id, Reference? Parent, string? Name, string Type, int SortOrder);

/// <summary>A property.</summary>
public sealed record PropertyTypeModel
{
    public required Guid Id { get; init; }

    public Reference? Container { get; init; }

    public required int SortOrder { get; init; }

    public required string Alias { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required Reference DataType { get; init; }

    public required bool VariesByCulture { get; init; }

    public bool VariesBySegment { get; init; }

    public required ValidationModel Validation { get; init; }

    public required AppearanceModel Appearance { get; init; }
}

/// <summary>What a value must be.</summary>
public sealed record ValidationModel(bool Mandatory, string? MandatoryMessage, string? RegEx, string? RegExMessage);

/// <summary>How the property is laid out.</summary>
public sealed record AppearanceModel(bool LabelOnTop);

/// <summary>A document type that may be created somewhere.</summary>
public sealed record AllowedDocumentTypeModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }
}

/// <summary>A document type in a list.</summary>
public sealed record DocumentTypeItemModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    public required bool IsElement { get; init; }

    public bool AllowedInLibrary { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>The types below which a type may lie.</summary>
public sealed record AllowedParentsModel(IReadOnlyList<Reference> AllowedParentIds);

/// <summary>What the client may do with document types: nothing, they are schema.</summary>
public sealed record DocumentTypeConfigurationModel(
    string DataTypesCanBeChanged,
    bool DisableTemplates,
    bool UseSegments,
    IReadOnlyList<string> ReservedFieldNames
);
