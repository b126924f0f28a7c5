using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.UserGroups;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>The account that is signed in, with everything from which the client decides what it shows.</summary>
public sealed record CurrentUserModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string UserName { get; init; }

    public required string Email { get; init; }

    public string? LanguageIsoCode { get; init; }

    /// <summary>Where the account starts in the tree; empty if it sees the whole of it.</summary>
    public required IReadOnlyList<Reference> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<Reference> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public IReadOnlyList<Reference> ElementStartNodeIds { get; init; } = [];

    public bool HasElementRootAccess { get; init; }

    public IReadOnlyList<string> AvatarUrls { get; init; } = [];

    /// <summary>The languages it may write, unless it may write all.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public required bool HasAccessToSensitiveData { get; init; }

    /// <summary>The rights over documents that its groups give.</summary>
    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    /// <summary>The rights over documents for which one of its groups has rights of their own; they hold for all below as well.</summary>
    public required IReadOnlyList<DocumentGrantModel> Permissions { get; init; }

    public required IReadOnlyList<string> AllowedSections { get; init; }

    public required bool IsAdmin { get; init; }

    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

/// <summary>An account in a list.</summary>
public sealed record UserItemModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public IReadOnlyList<string> AvatarUrls { get; init; } = [];

    public IReadOnlyList<Flag> Flags { get; init; } = [];
}

/// <summary>What the account may do with some nodes.</summary>
public sealed record PermissionsModel(IReadOnlyList<NodePermissionsModel> Permissions);

/// <summary>What the account may do with one node.</summary>
public sealed record NodePermissionsModel(Guid NodeKey, IReadOnlyList<string> Permissions);

/// <summary>What the client lets people do about accounts. Passwords and second factors are on pages of our own.</summary>
public record UserConfigurationModel
{
    public PasswordConfigurationModel PasswordConfiguration { get; init; } = new();

    public bool AllowChangePassword { get; init; }

    public bool AllowTwoFactor { get; init; }
}

/// <inheritdoc/>
public sealed record CurrentUserConfigurationModel : UserConfigurationModel
{
    /// <summary>Whether the client keeps the session alive while nobody works: no, it ends after <c>Backoffice:IdleMinutes</c>.</summary>
    public bool KeepUserLoggedIn { get; init; }
}

/// <summary>What a password must be. Our own pages ask for more than this form can say.</summary>
public sealed record PasswordConfigurationModel
{
    public int MinimumPasswordLength { get; init; } = Accounts.StaffPasswordRules.MinLength;

    public bool RequireNonLetterOrDigit { get; init; }

    public bool RequireDigit { get; init; }

    public bool RequireLowercase { get; init; }

    public bool RequireUppercase { get; init; }
}
