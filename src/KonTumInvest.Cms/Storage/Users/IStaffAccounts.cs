namespace KonTumInvest.Cms.Storage.Users;

/// <summary>
/// The staff accounts as Umbraco's services see them. A seam: the back office keeps accounts, and this project only shows them to Umbraco.
/// Asked often and synchronously, because Umbraco's repositories are; implementations answer from memory.
/// </summary>
public interface IStaffAccounts
{
    /// <summary>Every account, disabled ones too, because old versions of documents name them.</summary>
    IReadOnlyList<StaffMember> All();
}

/// <summary>One account.</summary>
/// <param name="Id">The number in Umbraco's rows, above 0.</param>
/// <param name="Key">The account's key.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The address, which is also the name to sign in with.</param>
/// <param name="Language">The language of the person's screens.</param>
/// <param name="Groups">The groups, by the names of <see cref="Groups.GroupReference"/>.</param>
/// <param name="Documents">Where the account starts in the tree of documents.</param>
/// <param name="Media">Where it starts in the tree of media.</param>
/// <param name="Enabled">Whether the account may sign in.</param>
/// <param name="Locked">Whether it is locked after wrong passwords.</param>
/// <param name="Invited">Whether the person has not set a password yet.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastSignInAt">When somebody last signed in with it.</param>
public sealed record StaffMember(
    int Id,
    Guid Key,
    string Name,
    string Email,
    string Language,
    IReadOnlyList<string> Groups,
    StaffStart Documents,
    StaffStart Media,
    bool Enabled,
    bool Locked,
    bool Invited,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignInAt
);

/// <summary>A site without a back office: nobody but the system account.</summary>
internal sealed class NoStaffAccounts : IStaffAccounts
{
    public IReadOnlyList<StaffMember> All() => [];
}
