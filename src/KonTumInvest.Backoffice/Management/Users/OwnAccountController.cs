using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>
/// What everybody changes of their own account. Turning the second factor on and off stays with our own page, which shows the recovery codes.
/// </summary>
[Route(Path + "/user/current")]
public sealed class OwnAccountController(
    UserManager<StaffAccount> users,
    StaffPasswords passwords,
    StaffSignIn signIn,
    StaffDirectory directory,
    StaffAvatarUploads avatars,
    StaffAudit audit,
    ActingStaff staff
) : ManagementController
{
    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpPut("profile")]
    public async Task<ActionResult> SetLanguage([FromBody] OwnProfile sent)
    {
        if (StaffLanguages.Find(sent.LanguageIsoCode) is not { } language)
        {
            return Problem(Refusal.BadRequest("Invalid language", "The screens are in Vietnamese and English."), "InvalidIsoCode");
        }

        if (await OwnAsync() is not { } account)
        {
            return StaffError.NotFound.ToProblem();
        }

        account.Language = language;
        await users.UpdateAsync(account);
        directory.Forget();
        await audit.WriteAsync(StaffEventKind.Changed, account.Id, StaffClient.Of(HttpContext), Aborted);
        return Ok();
    }

    [HttpPost("change-password")]
    public async Task<ActionResult> ChangePassword([FromBody] OwnPassword sent)
    {
        if (await OwnAsync() is not { } account || User.SessionId() is not { } session)
        {
            return StaffError.NotFound.ToProblem();
        }

        var client = StaffClient.Of(HttpContext);
        var error = await passwords.ChangeAsync(account, session, sent.OldPassword ?? string.Empty, sent.NewPassword, client, Aborted);
        if (error is not StaffError.None)
        {
            return error.ToProblem();
        }

        await signIn.StayAsync(account, session);
        return Ok();
    }

    [HttpPost("avatar")]
    public async Task<ActionResult> SetAvatar([FromBody] SetAvatar sent) => await avatars.SetAsync(staff.Key, sent.File.Id, Aborted) ?? Ok();

    [HttpDelete("avatar")]
    public ActionResult RemoveAvatar()
    {
        avatars.Remove(staff.Key);
        return Ok();
    }

    [HttpGet("2fa")]
    public async Task<IReadOnlyList<TwoFactorModel>> SecondFactors() =>
        [new TwoFactorModel(AccountController.Authenticator, await OwnAsync() is { TotpKey: not null })];

    /// <summary>Other sites through which one could sign in: none.</summary>
    [HttpGet("login-providers")]
    public IReadOnlyList<object> LoginProviders() => [];

    private Task<StaffAccount?> OwnAsync() => users.FindByIdAsync(staff.Key.ToString());
}
