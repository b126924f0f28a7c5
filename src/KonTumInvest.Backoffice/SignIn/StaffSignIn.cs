using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>How a try to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>
    /// Wrong, locked, disabled or unknown: which of them is told to nobody, because it would tell strangers who has an account here.
    /// </summary>
    Refused,

    /// <summary>The password was right; a code of the second factor is awaited.</summary>
    SecondFactorNeeded,

    SignedIn,
}

/// <summary>Signs the sender of the current request in and out.</summary>
public sealed class StaffSignIn(
    UserManager<StaffAccount> users,
    StaffAttempts attempts,
    SecondFactor secondFactor,
    StaffSessions sessions,
    StaffAudit audit,
    IPreviewService preview,
    IHttpContextAccessor accessor
)
{
    // Checked in place of a password that does not exist, so that the answer takes as long.
    private static readonly string HashOfNobody = new PasswordHasher<StaffAccount>().HashPassword(null!, Secrets.New());

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Nobody signs in outside a request.");

    /// <summary>The first step: e-mail address and password.</summary>
    public async Task<SignInOutcome> PasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var client = StaffClient.Of(Http);
        var account = await users.FindByEmailAsync(email);
        var open = account is { HasPassword: true, Disabled: false } && await attempts.TryBeginAsync(account.Id, client, cancellationToken);
        var right = users.PasswordHasher.VerifyHashedPassword(account!, account?.PasswordHash ?? HashOfNobody, password);
        if (account is null || !open || right == PasswordVerificationResult.Failed)
        {
            await audit.WriteAsync(StaffEventKind.SignInFailed, account?.Id, client, cancellationToken);
            return SignInOutcome.Refused;
        }

        if (account.TotpKey is null)
        {
            await CompleteAsync(account, client, cancellationToken);
            return SignInOutcome.SignedIn;
        }

        // The tries are not forgotten yet: somebody who has the password could otherwise guess codes without end.
        await StaffCookies.AwaitSecondFactorAsync(Http, account);
        return SignInOutcome.SecondFactorNeeded;
    }

    /// <summary>Whether the sender has given a password and owes a code.</summary>
    public async Task<bool> IsCodeAwaitedAsync() => await AwaitedAsync() is not null;

    /// <summary>The second step: a code of the authenticator app, or a recovery code.</summary>
    public async Task<SignInOutcome> CodeAsync(string? code, bool recovery, CancellationToken cancellationToken)
    {
        var client = StaffClient.Of(Http);
        if (await AwaitedAsync() is not { } account)
        {
            return SignInOutcome.Refused;
        }

        var right =
            await attempts.TryBeginAsync(account.Id, client, cancellationToken)
            && (
                recovery
                    ? await secondFactor.UseRecoveryCodeAsync(account.Id, code, cancellationToken)
                    : await secondFactor.UseCodeAsync(account, code, cancellationToken)
            );
        if (!right)
        {
            await audit.WriteAsync(StaffEventKind.SecondFactorFailed, account.Id, client, cancellationToken);
            return SignInOutcome.Refused;
        }

        if (recovery)
        {
            await audit.WriteAsync(StaffEventKind.RecoveryCodeUsed, account.Id, client, cancellationToken);
        }

        await Http.SignOutAsync(StaffCookies.SecondFactorScheme);
        await CompleteAsync(account, client, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Has somebody signed in show their app once more, before a weighty change. Wrong codes are counted as at sign-in.</summary>
    public async Task<bool> ConfirmCodeAsync(StaffAccount account, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var client = StaffClient.Of(Http);
        if (await attempts.TryBeginAsync(account.Id, client, cancellationToken) && await secondFactor.UseCodeAsync(account, code, cancellationToken))
        {
            await attempts.UnlockAsync(account.Id, cancellationToken);
            return true;
        }

        await audit.WriteAsync(StaffEventKind.SecondFactorFailed, account.Id, client, cancellationToken);
        return false;
    }

    /// <summary>Gives the cookie for a new session; for those who have just shown who they are.</summary>
    public async Task CompleteAsync(StaffAccount account, StaffClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        await attempts.SucceededAsync(account.Id, cancellationToken);
        var session = await sessions.BeginAsync(account.Id, client, cancellationToken);
        await StaffCookies.GiveAsync(Http, account, session.Id);
        await audit.WriteAsync(StaffEventKind.SignedIn, account.Id, client, cancellationToken, session.Id);
    }

    /// <summary>Keeps the current session after its account's stamp changed; the others are out.</summary>
    public async Task StayAsync(StaffAccount account, Guid sessionId)
    {
        sessions.Forget(sessionId);
        await StaffCookies.GiveAsync(Http, account, sessionId);
    }

    /// <summary>Ends the session and the preview, and takes the cookies back. Signing out twice does no harm.</summary>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        var principal = (await Http.AuthenticateAsync(StaffAccess.Scheme)).Principal;
        if (principal.AccountId() is { } account && principal.SessionId() is { } session)
        {
            await sessions.EndAsync(account, session, cancellationToken);
            await audit.WriteAsync(StaffEventKind.SignedOut, account, StaffClient.Of(Http), cancellationToken, session);
        }

        await preview.EndPreviewAsync();
        await Http.SignOutAsync(StaffCookies.SecondFactorScheme);
        await Http.SignOutAsync(StaffAccess.Scheme);
    }

    private async Task<StaffAccount?> AwaitedAsync()
    {
        var pending = (await Http.AuthenticateAsync(StaffCookies.SecondFactorScheme)).Principal;
        var account = pending.AccountId() is { } id ? await users.FindByIdAsync(id.ToString()) : null;
        return account is { Disabled: false, TotpKey: not null } && account.SecurityStamp == pending.Stamp() ? account : null;
    }
}
