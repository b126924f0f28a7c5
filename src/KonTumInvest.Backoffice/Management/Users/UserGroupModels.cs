using KonTumInvest.Backoffice.Management.Paging;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>A group of staff and the rights it gives.</summary>
public sealed record UserGroupModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Alias { get; init; }

    public string? Description { get; init; }

    public string? Icon { get; init; }

    /// <summary>Never: groups are schema.</summary>
    public bool IsDeletable { get; init; }

    public bool AliasCanBeChanged { get; init; }

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

    /// <summary>Rights over single documents: this site gives none.</summary>
    public IReadOnlyList<object> Permissions { get; init; } = [];
}

/// <summary>A group in a list.</summary>
public sealed record UserGroupItemModel(Guid Id, string Name, string? Alias, string? Icon)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}
