using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Cms.Storage.Users;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>A staff account, as administrators see it.</summary>
public sealed record AccountModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string UserName { get; init; }

    public required string Email { get; init; }

    public required string LanguageIsoCode { get; init; }

    /// <summary>Where it starts by itself; empty where it starts as its groups do, or at the root.</summary>
    public required IReadOnlyList<Reference> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<Reference> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public IReadOnlyList<Reference> ElementStartNodeIds { get; init; } = [];

    public bool HasElementRootAccess { get; init; }

    public required IReadOnlyList<string> AvatarUrls { get; init; }

    public required AccountState State { get; init; }

    public required int FailedLoginAttempts { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public DateTimeOffset? LastLoginDate { get; init; }

    public DateTimeOffset? LastLockoutDate { get; init; }

    public DateTimeOffset? LastPasswordChangeDate { get; init; }

    public required bool IsAdmin { get; init; }

    public string Kind { get; init; } = "Default";

    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

/// <summary>Whether an account can be signed in to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccountState>))]
public enum AccountState
{
    Active,
    Disabled,
    LockedOut,
    Invited,

    /// <summary>Nobody has signed in with it yet.</summary>
    Inactive,

    /// <summary>In a filter: every state.</summary>
    All,
}

/// <summary>Where an account starts in the trees, after its groups.</summary>
public sealed record StartNodesModel
{
    public required Guid Id { get; init; }

    public required IReadOnlyList<Reference> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<Reference> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public IReadOnlyList<Reference> ElementStartNodeIds { get; init; } = [];

    public bool HasElementRootAccess { get; init; }
}

/// <summary>A way to prove oneself beside the password.</summary>
public sealed record TwoFactorModel(string ProviderName, bool IsEnabledOnUser);

/// <summary>What the client offers administrators around accounts. Giving somebody else a password is not among it.</summary>
public sealed record AccountConfigurationModel : UserConfigurationModel
{
    public bool CanInviteUsers { get; init; } = true;

    public bool UsernameIsEmail { get; init; } = true;
}

/// <summary>Somebody to invite. The account's key is ours to choose.</summary>
public record InviteAccount
{
    [EmailAddress]
    [MaxLength(StaffAccount.EmailMaxLength)]
    public required string Email { get; init; }

    /// <summary>The same as the address.</summary>
    public string? UserName { get; init; }

    [MaxLength(StaffAccount.NameMaxLength)]
    public required string Name { get; init; }

    [EachPresent]
    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

/// <summary>The details of an account.</summary>
public sealed record UpdateAccount : InviteAccount
{
    public required string LanguageIsoCode { get; init; }

    /// <summary>Where it starts by itself, in place of where its groups start.</summary>
    [EachPresent]
    [MaxLength(StaffStart.MostKeys)]
    public IReadOnlyList<Reference> DocumentStartNodeIds { get; init; } = [];

    [EachPresent]
    [MaxLength(StaffStart.MostKeys)]
    public IReadOnlyList<Reference> MediaStartNodeIds { get; init; } = [];

    public bool HasDocumentRootAccess { get; init; }

    public bool HasMediaRootAccess { get; init; }

    internal StaffStart Documents => StartOf(DocumentStartNodeIds, HasDocumentRootAccess);

    internal StaffStart Media => StartOf(MediaStartNodeIds, HasMediaRootAccess);

    private static StaffStart StartOf(IEnumerable<Reference> nodes, bool root) =>
        root ? new StaffStart([], Root: true) : new StaffStart([.. nodes.Select(node => node.Id).Distinct()], Root: false);
}

/// <summary>Some accounts.</summary>
public record SomeAccounts
{
    [EachPresent]
    public required IReadOnlyList<Reference> UserIds { get; init; }
}

/// <summary>Some accounts, and the groups they are in from now on.</summary>
public sealed record GroupsOfAccounts : SomeAccounts
{
    [EachPresent]
    public required IReadOnlyList<Reference> UserGroupIds { get; init; }
}

/// <summary>Who gets the invitation again.</summary>
public sealed record InviteAgain(Reference User);

/// <summary>An uploaded picture.</summary>
public sealed record SetAvatar(Reference File);

/// <summary>The language of one's screens.</summary>
public sealed record OwnProfile
{
    public required string LanguageIsoCode { get; init; }
}

/// <summary>One's password, the present and the new one.</summary>
public sealed record OwnPassword
{
    public string? OldPassword { get; init; }

    public required string NewPassword { get; init; }
}

/// <summary>The password that an administrator gives, which is never shown: a link is mailed.</summary>
public sealed record PasswordResetModel(string? ResetPassword);
