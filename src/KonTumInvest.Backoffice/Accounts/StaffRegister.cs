using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Cms.Storage.Groups;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Adds accounts and gives them passwords, under the rules for both.</summary>
public sealed class StaffRegister(
    UserManager<StaffAccount> users,
    StaffDbContext context,
    IUserGroupRepository groups,
    StaffDirectory directory,
    TimeProvider time
)
{
    private const int TriesForANumber = 3;

    /// <summary>Adds an account; without a password nobody can sign in to it yet.</summary>
    /// <returns>The account, or why not.</returns>
    public async Task<(StaffAccount? Account, StaffError Error)> AddAsync(NewStaffAccount asked, string? password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (!Knows(asked.Groups))
        {
            return (null, StaffError.Groups);
        }

        for (var attempt = 1; ; attempt++)
        {
            var last = await context.Accounts.MaxAsync(row => (int?)row.Number, cancellationToken);
            var account = Build(asked, (last ?? 0) + 1);
            if (password is not null && await CheckAsync(account, password) is not StaffError.None and var problem)
            {
                return (null, problem);
            }

            account.PasswordHash = password is null ? null : users.PasswordHasher.HashPassword(account, password);
            try
            {
                var created = await users.CreateAsync(account);
                directory.Forget();
                return created.Succeeded ? (account, StaffError.None) : (null, StaffError.EmailTaken);
            }
            catch (DbUpdateException) when (attempt < TriesForANumber)
            {
                // Two administrators invited at the same moment: the number, or the address, is taken now.
                context.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Whether these are groups of the site, and at least one.</summary>
    public bool Knows(IReadOnlyCollection<string> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return references.Count > 0 && references.All(reference => groups.Get(reference)?.Reference() == reference);
    }

    /// <summary>Gives the account a new password; everybody who was signed in to it is out.</summary>
    public async Task<StaffError> SetPasswordAsync(StaffAccount account, string? password)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await CheckAsync(account, password) is not StaffError.None and var problem)
        {
            return problem;
        }

        account.PasswordHash = users.PasswordHasher.HashPassword(account, password!);
        await users.UpdateSecurityStampAsync(account);
        return StaffError.None;
    }

    /// <summary>Whether the account may have this password.</summary>
    public async Task<StaffError> CheckAsync(StaffAccount account, string? password)
    {
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, account, password);
            if (!result.Succeeded)
            {
                return Enum.TryParse<StaffError>(result.Errors.First().Code, out var error) ? error : StaffError.PasswordCommon;
            }
        }

        return StaffError.None;
    }

    private StaffAccount Build(NewStaffAccount asked, int number)
    {
        var now = time.GetUtcNow();
        return new StaffAccount
        {
            Id = Guid.CreateVersion7(now),
            Number = number,
            UserName = asked.Email,
            Email = asked.Email,
            Name = asked.Name,
            Language = asked.Language,
            Groups = asked.Groups,
            DocumentStart = asked.Documents ?? StaffStart.OfGroups,
            MediaStart = asked.Media ?? StaffStart.OfGroups,
            CreatedAt = now,
        };
    }
}

/// <summary>An account to be made.</summary>
public sealed record NewStaffAccount(string Email, string Name, string Language, IReadOnlyList<string> Groups)
{
    /// <summary>Where it starts in the tree of documents; null to leave that as it is.</summary>
    public StaffStart? Documents { get; init; }

    /// <summary>Where it starts in the tree of media; null to leave that as it is.</summary>
    public StaffStart? Media { get; init; }

    /// <summary>The stamp of the row that a change was decided on; null to change whatever is stored.</summary>
    public string? Stamp { get; init; }
}
