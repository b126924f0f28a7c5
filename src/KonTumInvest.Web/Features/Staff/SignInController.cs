using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Signing in.</summary>
[AllowAnonymous]
public sealed class SignInController(StaffSignIn signIn, SignInRateLimit limit, StaffDirectory directory, IStringLocalizer texts) : StaffController(texts)
{
    private const string CodeAddress = "/umbraco/login/code";
    private const string ClientAddress = "/umbraco";

    [HttpGet("/umbraco/login")]
    public async Task<IActionResult> Index(string? returnUrl)
    {
        var staff = await HttpContext.AuthenticateAsync(StaffAccess.Scheme);
        return staff.Succeeded ? SeeOther(returnUrl ?? ClientAddress) : View("SignIn", new SignInPage { ReturnUrl = returnUrl });
    }

    [HttpPost("/umbraco/login")]
    public async Task<IActionResult> Send([Bind(Prefix = "Form")] SignInForm form, string? returnUrl, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var page = new SignInPage { Form = form, ReturnUrl = returnUrl };
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return Again("SignIn", page, field: null, "staff.tooMany", StatusCodes.Status429TooManyRequests);
        }

        var email = form.Email?.Trim() ?? string.Empty;
        if (email.Length > StaffAccount.EmailMaxLength || form.Password?.Length > StaffAccount.PasswordMaxLength)
        {
            return Again("SignIn", page, field: null, "staff.refused");
        }

        return await signIn.PasswordAsync(email, form.Password ?? string.Empty, cancellationToken) switch
        {
            SignInOutcome.SignedIn => SignedIn(email, returnUrl),
            SignInOutcome.SecondFactorNeeded => SeeOther(CodeAddress + QueryString.Create("ReturnUrl", returnUrl ?? string.Empty)),
            _ => Again("SignIn", page, field: null, "staff.refused"),
        };
    }

    [HttpGet(CodeAddress)]
    public async Task<IActionResult> Code(string? returnUrl, bool recovery = false) =>
        await signIn.IsCodeAwaitedAsync()
            ? View("Code", new CodePage { ReturnUrl = returnUrl, Recovery = recovery })
            : SeeOther("/umbraco/login" + QueryString.Create("ReturnUrl", returnUrl ?? string.Empty));

    [HttpPost(CodeAddress)]
    public async Task<IActionResult> SendCode(
        [Bind(Prefix = "Form")] CodeForm form,
        string? returnUrl,
        CancellationToken cancellationToken,
        bool recovery = false
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var page = new CodePage { ReturnUrl = returnUrl, Recovery = recovery };
        if (!limit.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return Again("Code", page, field: null, "staff.tooMany", StatusCodes.Status429TooManyRequests);
        }

        return await signIn.CodeAsync(form.Code, recovery, cancellationToken) is SignInOutcome.SignedIn
            ? SeeOther(returnUrl)
            : Again("Code", page, "Code", "staff.codeRefused");
    }

    /// <summary>Changes the language of these pages on this browser.</summary>
    [HttpGet("/umbraco/language/{language}")]
    public IActionResult Language(string language, string? returnUrl)
    {
        StaffLanguage.Remember(Response, language);
        return SeeOther(LocalAddress.IsLocal(returnUrl) ? returnUrl : "/umbraco/login");
    }

    private IActionResult SignedIn(string email, string? returnUrl)
    {
        var language = directory.All().FirstOrDefault(member => member.Email.Equals(email, StringComparison.OrdinalIgnoreCase))?.Language;
        StaffLanguage.Remember(Response, language);
        return SeeOther(returnUrl ?? ClientAddress);
    }
}
