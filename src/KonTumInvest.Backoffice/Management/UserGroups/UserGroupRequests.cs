using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Cms.Storage.Rows;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>A group of staff as an administrator makes or changes it.</summary>
public sealed record SaveUserGroup
{
    private const int MostEntries = 100;

    /// <summary>The key of a new group; the server chooses where none is sent.</summary>
    public Guid? Id { get; init; }

    [MaxLength(UserGroupRow.NameLength)]
    public required string Name { get; init; }

    [MaxLength(UserGroupRow.AliasLength)]
    public required string Alias { get; init; }

    [MaxLength(UserGroupRow.DescriptionLength)]
    public string? Description { get; init; }

    [MaxLength(UserGroupRow.IconLength)]
    public string? Icon { get; init; }

    [EachPresent]
    [MaxLength(MostEntries)]
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>ISO codes; not looked at where the group may write all languages.</summary>
    [EachPresent]
    [MaxLength(MostEntries)]
    public required IReadOnlyList<string> Languages { get; init; }

    public bool HasAccessToAllLanguages { get; init; }

    public Reference? DocumentStartNode { get; init; }

    public bool DocumentRootAccess { get; init; }

    public Reference? MediaStartNode { get; init; }

    public bool MediaRootAccess { get; init; }

    /// <summary>What it may do with documents, where <see cref="Permissions"/> do not say otherwise.</summary>
    [EachPresent]
    [MaxLength(MostEntries)]
    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    [EachPresent]
    [MaxLength(MostEntries)]
    public required IReadOnlyList<SentGrant> Permissions { get; init; }
}

/// <summary>What a group may do with one document and all below it.</summary>
public sealed record SentGrant
{
    /// <summary>The kind of rights; only <see cref="DocumentGrantModel.Kind"/> is offered.</summary>
    [JsonPropertyName("$type")]
    public string? Type { get; init; }

    public Reference? Document { get; init; }

    /// <summary>None for nothing at all.</summary>
    [EachPresent]
    public IReadOnlyList<string> Verbs { get; init; } = [];
}

/// <summary>Some groups.</summary>
public sealed record SomeUserGroups
{
    [EachPresent]
    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}
