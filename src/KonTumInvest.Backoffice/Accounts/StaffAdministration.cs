using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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

    private async Task<StaffError> SendInvitationAsync(StaffAccount account, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(StaffEventKind.Invited, account.Id, client, cancellationToken, actorId: actor);
        return await passwords.SendLinkAsync(account, TicketPurpose.Invitation, cancellationToken);
    }

    private Task<StaffAccount?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());
}
