using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>A group of staff and the rights it gives.</summary>
public sealed record UserGroupModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Alias { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    /// <summary>Whether it was made in the back office, and may be changed and deleted there.</summary>
    public required bool IsDeletable { get; init; }

    public required bool AliasCanBeChanged { get; init; }

    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>The languages it may write, unless it may write all.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public Reference? DocumentStartNode { get; init; }

    public required bool DocumentRootAccess { get; init; }

    public Reference? MediaStartNode { get; init; }

    public required bool MediaRootAccess { get; init; }

    public Reference? ElementStartNode { get; init; }

    public bool ElementRootAccess { get; init; }

    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    /// <summary>Rights over single documents, and all below them.</summary>
    public required IReadOnlyList<DocumentGrantModel> Permissions { get; init; }
}

/// <summary>What may be done with a document and all below it, in place of what may be done otherwise.</summary>
public sealed record DocumentGrantModel(Reference Document, IReadOnlyList<string> Verbs)
{
    /// <summary>The client's name of this kind of rights.</summary>
    public const string Kind = "DocumentPermissionPresentationModel";

    [JsonPropertyName("$type")]
    [JsonPropertyOrder(-1)]
    public string Type { get; } = Kind;
}

/// <summary>A group in a list.</summary>
public sealed record UserGroupItemModel(Guid Id, string Name, string? Alias, string? Icon)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}
