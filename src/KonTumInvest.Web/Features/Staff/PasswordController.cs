using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Passwords set without being signed in: after forgetting one, by invitation, and the very first.</summary>
[AllowAnonymous]
public sealed class PasswordController(
    StaffPasswords passwords,
    FirstAdministrator first,
    SignInRateLimit limit,
    IOptions<BackofficeOptions> options,
    IStringLocalizer texts
) : StaffController(texts)
{
    private const string ForgotAddress = "/umbraco/password/forgot";
    private const string SignInAddress = "/umbraco/login";

    [HttpGet(ForgotAddress)]
    public IActionResult Forgot() => View("Forgot", new ForgotPage());

    [HttpPost(ForgotAddress)]
    public async Task<IActionResult> SendForgot([Bind(Prefix = "Form")] ForgotForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return Again("Forgot", new ForgotPage { Form = form }, field: null, "staff.tooMany", StatusCodes.Status429TooManyRequests);
        }

        if (form.Email?.Trim() is { Length: > 0 and <= StaffAccount.EmailMaxLength } email)
        {
            await passwords.ForgotAsync(email, cancellationToken);
        }

        return View("Forgot", new ForgotPage { Sent = true });
    }

    [HttpGet(StaffLinks.ResetPath)]
    public Task<IActionResult> Reset(string? token, CancellationToken cancellationToken) => ShowAsync(token, TicketPurpose.PasswordReset, cancellationToken);

    [HttpPost(StaffLinks.ResetPath)]
    public Task<IActionResult> SendReset([Bind(Prefix = "Form")] PasswordForm form, string? token, CancellationToken cancellationToken) =>
        RedeemAsync(form, token, TicketPurpose.PasswordReset, cancellationToken);

    [HttpGet(StaffLinks.InvitationPath)]
    public Task<IActionResult> Invitation(string? token, CancellationToken cancellationToken) => ShowAsync(token, TicketPurpose.Invitation, cancellationToken);

    [HttpPost(StaffLinks.InvitationPath)]
    public Task<IActionResult> SendInvitation([Bind(Prefix = "Form")] PasswordForm form, string? token, CancellationToken cancellationToken) =>
        RedeemAsync(form, token, TicketPurpose.Invitation, cancellationToken);

    [HttpGet(StaffLinks.SetupPath)]
    public IActionResult Setup(string? token) =>
        first.IsOpenTo(token)
            ? View("SetPassword", SetupPage(new PasswordForm { Email = options.Value.FirstAdministrator.Email }, token!))
            : DeadLink();

    [HttpPost(StaffLinks.SetupPath)]
    public async Task<IActionResult> SendSetup([Bind(Prefix = "Form")] PasswordForm form, string? token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (!first.IsOpenTo(token))
        {
            return DeadLink();
        }

        var page = SetupPage(form, token!);
        if (form.Email?.Trim() is not { Length: > 0 and <= StaffAccount.EmailMaxLength } email || !new EmailAddressAttribute().IsValid(email))
        {
            return Again("SetPassword", page, nameof(form.Email), "staff.error.email");
        }

        if (form.Name?.Trim() is not { Length: > 0 and <= StaffAccount.NameMaxLength } name)
        {
            return Again("SetPassword", page, nameof(form.Name), "staff.error.name");
        }

        return await first.SetUpAsync(token, email, name, form.Password, cancellationToken) switch
        {
            StaffError.None => Done("staff.done.passwordSet", SignInAddress),
            StaffError.NotFound => DeadLink(),
            var error => Again("SetPassword", page, nameof(form.Password), error),
        };
    }

    private async Task<IActionResult> ShowAsync(string? token, TicketPurpose purpose, CancellationToken cancellationToken) =>
        await passwords.FindOwnerAsync(token, purpose, cancellationToken) is { } account
            ? View("SetPassword", LinkPage(account, token!, purpose))
            : DeadLink();

    private async Task<IActionResult> RedeemAsync(PasswordForm form, string? token, TicketPurpose purpose, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await passwords.FindOwnerAsync(token, purpose, cancellationToken) is not { } account)
        {
            return DeadLink();
        }

        return await passwords.RedeemAsync(token, purpose, form.Password, Client, cancellationToken) switch
        {
            StaffError.None => Done("staff.done.passwordSet", SignInAddress),
            StaffError.NotFound => DeadLink(),
            var error => Again("SetPassword", LinkPage(account, token!, purpose), nameof(form.Password), error),
        };
    }

    private static PasswordPage SetupPage(PasswordForm form, string token) =>
        new()
        {
            Form = form,
            Token = token,
            Action = StaffLinks.SetupPath,
            Words = "staff.setup",
        };

    private static PasswordPage LinkPage(StaffAccount account, string token, TicketPurpose purpose)
    {
        var invited = purpose == TicketPurpose.Invitation;
        return new PasswordPage
        {
            Token = token,
            Action = invited ? StaffLinks.InvitationPath : StaffLinks.ResetPath,
            Words = invited ? "staff.invitation" : "staff.reset",
            Account = account,
        };
    }
}
