using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>How people get a password: by invitation, after forgetting theirs, or by changing it.</summary>
public sealed class StaffPasswords(
    UserManager<StaffAccount> users,
    StaffRegister register,
    StaffSessions sessions,
    StaffAttempts attempts,
    OneTimeTickets tickets,
    StaffLinks links,
    IStaffMailer mailer,
    StaffAudit audit,
    IOptions<BackofficeOptions> options
)
{
    /// <summary>Mails a link to the owner of the address, if there is one. The caller cannot tell, and must not say.</summary>
    public async Task ForgotAsync(string email, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email) is { Disabled: false } account)
        {
            var purpose = account.HasPassword ? TicketPurpose.PasswordReset : TicketPurpose.Invitation;
            await SendLinkAsync(account, purpose, cancellationToken);
        }
    }

    /// <summary>Mails the link to set a first password, or a new one.</summary>
    public async Task<StaffError> SendLinkAsync(StaffAccount account, TicketPurpose purpose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var invitation = purpose == TicketPurpose.Invitation;
        var lifetime = invitation ? TimeSpan.FromDays(options.Value.InvitationDays) : TimeSpan.FromMinutes(options.Value.ResetLinkMinutes);
        var secret = await tickets.IssueAsync(account.Id, purpose, lifetime, cancellationToken);
        if (links.For(invitation ? StaffLinks.InvitationPath : StaffLinks.ResetPath, secret) is not { } link)
        {
            return StaffError.NoAddress;
        }

        var kind = invitation ? StaffMailKind.Invitation : StaffMailKind.PasswordReset;
        await mailer.SendAsync(new StaffMail(kind, account.Email!, account.Name, account.Language, link, lifetime), cancellationToken);
        return StaffError.None;
    }

    /// <summary>Whom a mailed link is for; null when it was used, is too old or never was.</summary>
    public async Task<StaffAccount?> FindOwnerAsync(string? secret, TicketPurpose purpose, CancellationToken cancellationToken)
    {
        var ticket = await tickets.FindAsync(secret, purpose, cancellationToken);
        return ticket is not null && await users.FindByIdAsync(ticket.AccountId.ToString()) is { Disabled: false } account ? account : null;
    }

    /// <summary>Sets the password by a mailed link, which is then used up. All sessions end and a lock is lifted.</summary>
    public async Task<StaffError> RedeemAsync(
        string? secret,
        TicketPurpose purpose,
        string? password,
        StaffClient client,
        CancellationToken cancellationToken
    )
    {
        if (
            await tickets.FindAsync(secret, purpose, cancellationToken) is not { } ticket
            || await FindOwnerAsync(secret, purpose, cancellationToken) is not { } account
        )
        {
            return StaffError.NotFound;
        }

        // A password that is refused must not cost the link.
        if (await register.CheckAsync(account, password) is not StaffError.None and var problem)
        {
            return problem;
        }

        if (!await tickets.UseAsync(ticket, cancellationToken))
        {
            return StaffError.NotFound;
        }

        await register.SetPasswordAsync(account, password);
        await sessions.EndAllAsync(account.Id, except: null, cancellationToken);
        await attempts.UnlockAsync(account.Id, cancellationToken);
        var invited = purpose == TicketPurpose.Invitation;
        await audit.WriteAsync(invited ? StaffEventKind.InvitationAccepted : StaffEventKind.PasswordReset, account.Id, client, cancellationToken);
        if (!invited)
        {
            await TellAsync(account, cancellationToken);
        }

        return StaffError.None;
    }

    /// <summary>Changes the password of somebody signed in, who knows the current one. Their other sessions end.</summary>
    public async Task<StaffError> ChangeAsync(
        StaffAccount account,
        Guid sessionId,
        string current,
        string? password,
        StaffClient client,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(account);

        // Counted like a sign-in: a screen left open is no way to guess a password.
        if (!await attempts.TryBeginAsync(account.Id, client, cancellationToken) || !await users.CheckPasswordAsync(account, current))
        {
            return StaffError.PasswordWrong;
        }

        await attempts.UnlockAsync(account.Id, cancellationToken);
        if (await register.SetPasswordAsync(account, password) is not StaffError.None and var problem)
        {
            return problem;
        }

        await tickets.VoidAsync(account.Id, cancellationToken);
        await sessions.EndAllAsync(account.Id, sessionId, cancellationToken);
        await audit.WriteAsync(StaffEventKind.PasswordChanged, account.Id, client, cancellationToken, sessionId);
        await TellAsync(account, cancellationToken);
        return StaffError.None;
    }

    private Task TellAsync(StaffAccount account, CancellationToken cancellationToken) =>
        mailer.SendAsync(
            new StaffMail(StaffMailKind.PasswordChanged, account.Email!, account.Name, account.Language, Link: null, TimeSpan.Zero),
            cancellationToken
        );
}
