using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>A person's own account: password, language, second factor, sessions.</summary>
[Authorize(Policy = StaffAccess.Policy)]
public sealed class AccountController(
    UserManager<StaffAccount> users,
    StaffSignIn signIn,
    StaffPasswords passwords,
    StaffSessions sessions,
    SecondFactor secondFactor,
    StaffDirectory directory,
    StaffAudit audit,
    IStringLocalizer texts
) : StaffController(texts)
{
    private const string Issuer = "KonTumInvest";

    private Guid AccountId => User.AccountId()!.Value;

    private Guid SessionId => User.SessionId()!.Value;

    [HttpGet(AccountAddress)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Account", await PageAsync(new PasswordChangeForm(), cancellationToken));

    [HttpPost(AccountAddress + "/password")]
    public async Task<IActionResult> ChangePassword([Bind(Prefix = "Form")] PasswordChangeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var account = await OwnAsync();
        var error = await passwords.ChangeAsync(account, SessionId, form.Current ?? string.Empty, form.Password, Client, cancellationToken);
        if (error is not StaffError.None)
        {
            var field = error is StaffError.PasswordWrong ? nameof(form.Current) : nameof(form.Password);
            return Again("Account", await PageAsync(form, cancellationToken), field, error);
        }

        await signIn.StayAsync(account, SessionId);
        return Done("staff.done.passwordChanged", AccountAddress);
    }

    [HttpPost(AccountAddress + "/language")]
    public async Task<IActionResult> ChangeLanguage(string? language, CancellationToken cancellationToken)
    {
        var account = await OwnAsync();
        account.Language = StaffLanguage.Known(language);
        await users.UpdateAsync(account);
        directory.Forget();
        await audit.WriteAsync(StaffEventKind.Changed, account.Id, Client, cancellationToken);
        StaffLanguage.Remember(Response, account.Language);
        return Done("staff.done.language", AccountAddress);
    }

    [HttpGet(AccountAddress + "/second-factor")]
    public async Task<IActionResult> SecondFactor()
    {
        var account = await OwnAsync();
        return account.TotpKey is null ? View("SecondFactor", Offer(account)) : SeeOther(AccountAddress);
    }

    [HttpPost(AccountAddress + "/second-factor")]
    public async Task<IActionResult> TurnOn([Bind(Prefix = "Form")] SecondFactorForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var account = await OwnAsync();
        if (account.TotpKey is not null)
        {
            return SeeOther(AccountAddress);
        }

        if (secondFactor.Open(account, form.SealedKey) is not { } key)
        {
            return Again("SecondFactor", Offer(account), "Code", "staff.codeRefused");
        }

        if (await secondFactor.TurnOnAsync(account, key, form.Code, cancellationToken) is not { } codes)
        {
            await audit.WriteAsync(StaffEventKind.SecondFactorFailed, account.Id, Client, cancellationToken, SessionId);
            return Again("SecondFactor", Offer(account, key, form.SealedKey!), "Code", "staff.codeRefused");
        }

        await sessions.EndAllAsync(account.Id, SessionId, cancellationToken);
        await signIn.StayAsync(account, SessionId);
        await audit.WriteAsync(StaffEventKind.SecondFactorOn, account.Id, Client, cancellationToken, SessionId);
        return View("RecoveryCodes", codes);
    }

    [HttpPost(AccountAddress + "/second-factor/off")]
    public async Task<IActionResult> TurnOff([Bind(Prefix = "Off")] CodeForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var account = await OwnAsync();
        if (!await signIn.ConfirmCodeAsync(account, form.Code, cancellationToken))
        {
            ModelState.AddModelError("Off.Code", Texts["staff.codeRefused"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Account", await PageAsync(new PasswordChangeForm(), cancellationToken));
        }

        await secondFactor.TurnOffAsync(account, cancellationToken);
        await sessions.EndAllAsync(account.Id, SessionId, cancellationToken);
        await signIn.StayAsync(account, SessionId);
        await audit.WriteAsync(StaffEventKind.SecondFactorOff, account.Id, Client, cancellationToken, SessionId);
        return Done("staff.done.secondFactorOff", AccountAddress);
    }

    [HttpPost(AccountAddress + "/sessions/end")]
    public async Task<IActionResult> EndSession(Guid session, CancellationToken cancellationToken)
    {
        if (!await sessions.EndAsync(AccountId, session, cancellationToken))
        {
            return NotFound();
        }

        await audit.WriteAsync(StaffEventKind.SessionEnded, AccountId, Client, cancellationToken, session);
        return Done("staff.done.sessionEnded", AccountAddress);
    }

    [HttpPost(AccountAddress + "/sign-out")]
    public async Task<IActionResult> SignOutHere(CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        return Done("staff.done.signedOut", "/umbraco/login");
    }

    /// <summary>Signs out on every browser, this one too.</summary>
    [HttpPost(AccountAddress + "/sessions/end-all")]
    public async Task<IActionResult> EndAllSessions(CancellationToken cancellationToken)
    {
        foreach (var session in await sessions.EndAllAsync(AccountId, SessionId, cancellationToken))
        {
            await audit.WriteAsync(StaffEventKind.SessionEnded, AccountId, Client, cancellationToken, session);
        }

        await signIn.SignOutAsync(cancellationToken);
        return Done("staff.done.signedOut", "/umbraco/login");
    }

    private async Task<StaffAccount> OwnAsync() =>
        await users.FindByIdAsync(AccountId.ToString()) ?? throw new InvalidOperationException($"Account {AccountId} is signed in and not stored.");

    private async Task<AccountPage> PageAsync(PasswordChangeForm form, CancellationToken cancellationToken) =>
        new()
        {
            Account = await OwnAsync(),
            Form = form,
            Sessions = await sessions.ListAsync(AccountId, cancellationToken),
            CurrentSession = SessionId,
            RecoveryCodesLeft = await secondFactor.CountRecoveryCodesAsync(AccountId, cancellationToken),
        };

    private SecondFactorPage Offer(StaffAccount account)
    {
        var (key, sealedKey) = secondFactor.Offer(account);
        return Offer(account, key, sealedKey);
    }

    private static SecondFactorPage Offer(StaffAccount account, byte[] key, string sealedKey)
    {
        var uri = Totp.UriFor(key, Issuer, account.Email!);
        return new SecondFactorPage
        {
            Form = new SecondFactorForm { SealedKey = sealedKey },
            Key = string.Join(' ', Totp.ToBase32(key).Chunk(4).Select(part => new string(part))),
            Uri = uri,
            Code = QrCode.Of(uri),
        };
    }
}
