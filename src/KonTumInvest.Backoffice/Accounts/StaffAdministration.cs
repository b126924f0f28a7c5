using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>What an administrator does to the accounts of others. Every act is written to the audit with its actor.</summary>
public sealed class StaffAdministration(
    UserManager<StaffAccount> users,
    StaffDbContext context,
    StaffRegister register,
    StaffPasswords passwords,
    StaffSessions sessions,
    StaffAttempts attempts,
    OneTimeTickets tickets,
    SecondFactor secondFactor,
    IStaffMailer mailer,
    StaffDirectory directory,
    StaffAudit audit,
    TimeProvider time
)
{
    private const int MostListed = 500;

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken) =>
        await context.Accounts.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Number).Take(MostListed).ToListAsync(cancellationToken);

    /// <summary>Makes the account and mails its owner the link to set a password.</summary>
    public async Task<StaffError> InviteAsync(NewStaffAccount asked, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        var (account, error) = await register.AddAsync(asked, password: null, cancellationToken);
        return account is null ? error : await SendInvitationAsync(account, actor, client, cancellationToken);
    }

    /// <summary>The key of the account with this address, or null.</summary>
    public async Task<Guid?> KeyOfAsync(string email) => (await users.FindByEmailAsync(email))?.Id;

    /// <summary>One account, or null.</summary>
    public async Task<StaffAccount?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await context.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>
    /// Changes the details of an account. Nobody changes their own groups and start nodes. A new address voids the links that were mailed to the old one.
    /// </summary>
    public async Task<StaffError> ChangeAsync(
        Guid id,
        NewStaffAccount asked,
        Guid actor,
        StaffClient client,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (await FindAsync(id) is not { } account)
        {
            return StaffError.NotFound;
        }

        if (asked.Stamp is { } stamp && stamp != account.ConcurrencyStamp)
        {
            context.ChangeTracker.Clear();
            return StaffError.Simultaneous;
        }

        var regrouped = !account.Groups.ToHashSet().SetEquals(asked.Groups);
        if (regrouped && await RefuseGroupsAsync(account, asked.Groups, actor, cancellationToken) is not StaffError.None and var refusal)
        {
            return refusal;
        }

        var (documents, media) = (asked.Documents ?? account.DocumentStart, asked.Media ?? account.MediaStart);
        var restarted = (documents, media) != (account.DocumentStart, account.MediaStart);
        if (restarted && id == actor)
        {
            return StaffError.OwnAccount;
        }

        var renamed = (account.Name, account.Email, account.Language) != (asked.Name, asked.Email, asked.Language);
        var readdressed = !string.Equals(account.Email, asked.Email, StringComparison.OrdinalIgnoreCase);
        (account.Name, account.Email, account.UserName, account.Language) = (asked.Name, asked.Email, asked.Email, asked.Language);
        account.Groups = regrouped ? asked.Groups : account.Groups;
        (account.DocumentStart, account.MediaStart) = (documents, media);
        if (await users.UpdateAsync(account) is { Succeeded: false } refused)
        {
            // What was not stored must not be taken for stored by whoever looks again.
            context.ChangeTracker.Clear();
            return refused.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)) ? StaffError.Simultaneous : StaffError.EmailTaken;
        }

        directory.Forget();
        if (readdressed)
        {
            await tickets.VoidAsync(id, cancellationToken);
        }

        StaffEventKind[] changes =
        [
            .. renamed ? [StaffEventKind.Changed] : Array.Empty<StaffEventKind>(),
            .. regrouped ? [StaffEventKind.GroupsChanged] : Array.Empty<StaffEventKind>(),
            .. restarted ? [StaffEventKind.StartNodesChanged] : Array.Empty<StaffEventKind>(),
        ];
        foreach (var change in changes)
        {
            await audit.WriteAsync(change, id, client, cancellationToken, actorId: actor);
        }

        return StaffError.None;
    }

    /// <summary>Puts an account into exactly these groups.</summary>
    public async Task<StaffError> SetGroupsAsync(
        Guid id,
        IReadOnlyList<string> groups,
        Guid actor,
        StaffClient client,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(id) is { } account
            ? await ChangeAsync(id, new NewStaffAccount(account.Email!, account.Name, account.Language, groups), actor, client, cancellationToken)
            : StaffError.NotFound;

    /// <summary>Mails a link to set a password: the first one, or a new one in place of one that was forgotten.</summary>
    public async Task<StaffError> SendPasswordLinkAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id) is { Disabled: false } account
            ? await passwords.SendLinkAsync(
                account,
                account.HasPassword ? TicketPurpose.PasswordReset : TicketPurpose.Invitation,
                cancellationToken
            )
            : StaffError.NotFound;

    /// <summary>Mails the link again to somebody who has not set a password yet.</summary>
    public async Task<StaffError> InviteAgainAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken) =>
        await FindAsync(id) is { HasPassword: false, Disabled: false } account
            ? await SendInvitationAsync(account, actor, client, cancellationToken)
            : StaffError.NotFound;

    /// <summary>Takes the account out of use; its sessions end and its links are void.</summary>
    public async Task<StaffError> DisableAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        if (id == actor)
        {
            return StaffError.OwnAccount;
        }

        if (await FindAsync(id) is not { Disabled: false } account)
        {
            return StaffError.NotFound;
        }

        if (await IsLastAdministratorAsync(account, cancellationToken))
        {
            return StaffError.LastAdministrator;
        }

        account.DisabledAt = time.GetUtcNow();
        await users.UpdateSecurityStampAsync(account);
        await tickets.VoidAsync(id, cancellationToken);
        await sessions.EndAllAsync(id, except: null, cancellationToken);
        directory.Forget();
        await audit.WriteAsync(StaffEventKind.Disabled, id, client, cancellationToken, actorId: actor);
        return StaffError.None;
    }

    public async Task<StaffError> EnableAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        if (await FindAsync(id) is not { Disabled: true } account)
        {
            return StaffError.NotFound;
        }

        account.DisabledAt = null;
        await users.UpdateSecurityStampAsync(account);
        directory.Forget();
        await audit.WriteAsync(StaffEventKind.Enabled, id, client, cancellationToken, actorId: actor);
        return StaffError.None;
    }

    public async Task<StaffError> UnlockAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        if (await FindAsync(id) is null)
        {
            return StaffError.NotFound;
        }

        await attempts.UnlockAsync(id, cancellationToken);
        directory.Forget();
        await audit.WriteAsync(StaffEventKind.Unlocked, id, client, cancellationToken, actorId: actor);
        return StaffError.None;
    }

    /// <summary>Turns off the second factor of somebody who lost it, tells them, and ends their sessions.</summary>
    public async Task<StaffError> ResetSecondFactorAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        if (await FindAsync(id) is not { TotpKey: not null } account)
        {
            return StaffError.NotFound;
        }

        await secondFactor.TurnOffAsync(account, cancellationToken);
        await sessions.EndAllAsync(id, except: null, cancellationToken);
        await audit.WriteAsync(StaffEventKind.SecondFactorOff, id, client, cancellationToken, actorId: actor);
        await mailer.SendAsync(
            new StaffMail(StaffMailKind.SecondFactorOff, account.Email!, account.Name, account.Language, Link: null, TimeSpan.Zero),
            cancellationToken
        );
        return StaffError.None;
    }

    public async Task<StaffError> EndSessionsAsync(Guid id, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        if (await FindAsync(id) is null)
        {
            return StaffError.NotFound;
        }

        foreach (var session in await sessions.EndAllAsync(id, except: null, cancellationToken))
        {
            await audit.WriteAsync(StaffEventKind.SessionEnded, id, client, cancellationToken, session, actor);
        }

        return StaffError.None;
    }

    private async Task<StaffError> RefuseGroupsAsync(
        StaffAccount account,
        IReadOnlyList<string> groups,
        Guid actor,
        CancellationToken cancellationToken
    )
    {
        if (account.Id == actor)
        {
            return StaffError.OwnAccount;
        }

        if (!register.Knows(groups))
        {
            return StaffError.Groups;
        }

        return !groups.Contains(Constants.Security.AdminGroupAlias) && await IsLastAdministratorAsync(account, cancellationToken)
            ? StaffError.LastAdministrator
            : StaffError.None;
    }

    // Groups are one column of text: the accounts are few, and are looked through here.
    private async Task<bool> IsLastAdministratorAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        var others = await context.Accounts.AsNoTracking().Where(row => row.Id != account.Id && row.DisabledAt == null).ToListAsync(cancellationToken);
        return IsAdministrator(account) && !others.Exists(other => other.HasPassword && IsAdministrator(other));
    }

    private static bool IsAdministrator(StaffAccount account) => account.Groups.Contains(Constants.Security.AdminGroupAlias);

    private async Task<StaffError> SendInvitationAsync(StaffAccount account, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(StaffEventKind.Invited, account.Id, client, cancellationToken, actorId: actor);
        return await passwords.SendLinkAsync(account, TicketPurpose.Invitation, cancellationToken);
    }

    private Task<StaffAccount?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());
}
