using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Privacy.Requests;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Web.Features.Enquiries;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>
/// The part of an investor's private page about the own data: consents, and requests to see, correct, restrict or erase it. As private as
/// the case itself, and works without script.
/// </summary>
[AllowAnonymous]
[BelowSiteCulture]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class CaseDataController(CasePrivacy privacy, CaseDataViews views, IPrivacyNotices notices, CaseRateLimit addresses, IAntiforgery antiforgery) : Controller
{
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string? Token => Request.Query[CaseAddresses.TokenParameter].FirstOrDefault();

    [HttpGet(CaseAddresses.VietnameseDataPath)]
    [HttpGet(CaseAddresses.OtherDataPath)]
    public Task<IActionResult> Index(string? done, CancellationToken cancellationToken) => ShowAsync(new CaseDataForm(), done, StatusCodes.Status200OK, cancellationToken);

    // Antiforgery is checked here, so that whoever has lost the cookie gets the text back and not an empty page.
    [HttpPost(CaseAddresses.VietnameseDataPath)]
    [HttpPost(CaseAddresses.OtherDataPath)]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Send([FromForm] CaseDataForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await RefuseAsync(form, "case.session", StatusCodes.Status400BadRequest, cancellationToken);
        }

        if (!addresses.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return await RefuseAsync(form, "error.case.too-many", StatusCodes.Status429TooManyRequests, cancellationToken);
        }

        return form.Purpose is { } purpose ? await ChangeAsync(form, purpose, cancellationToken) : await AskAsync(form, cancellationToken);
    }

    private async Task<IActionResult> ChangeAsync(CaseDataForm form, ConsentPurpose purpose, CancellationToken cancellationToken)
    {
        var changed = await privacy.SetConsentAsync(Token, form.FormToken, purpose, form.Give, notices.Current()?.Notice, Language, cancellationToken);
        return changed.Succeeded ? Done(form.Give ? "given" : "withdrawn") : await AgainAsync(form, changed.Errors, cancellationToken);
    }

    private async Task<IActionResult> AskAsync(CaseDataForm form, CancellationToken cancellationToken)
    {
        var sent = await privacy.SendAsync(Token, form.FormToken, form.Kind, form.Asked, Language, cancellationToken);
        return sent.Succeeded ? Done("sent") : await AgainAsync(form, sent.Errors, cancellationToken);
    }

    private StatusCodeResult Done(string done)
    {
        KeepPrivate();
        var query = QueryString.Create(CaseAddresses.TokenParameter, Token!).Add("done", done);
        Response.Headers.Location = $"{Request.PathBase}{Request.Path}{query}";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private Task<IActionResult> AgainAsync(CaseDataForm form, IReadOnlyList<Error> errors, CancellationToken cancellationToken)
    {
        foreach (var error in errors)
        {
            ModelState.AddModelError(
                error.Field is { } field ? $"{nameof(CaseDataPage.Form)}.{field}" : string.Empty,
                LeadsTexts.Get($"error.{error.Code}", Language, [.. error.Arguments])
            );
        }

        var status = errors[0].Kind == ErrorKind.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
        return ShowAsync(form, done: null, status, cancellationToken);
    }

    private Task<IActionResult> RefuseAsync(CaseDataForm form, string words, int status, CancellationToken cancellationToken)
    {
        ModelState.AddModelError(string.Empty, LeadsTexts.Get(words, Language));
        return ShowAsync(form, done: null, status, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(CaseDataForm form, string? done, int status, CancellationToken cancellationToken)
    {
        KeepPrivate();
        if (await privacy.FindAsync(Token, cancellationToken) is not { } found)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return View("~/Features/Cases/Dead.cshtml");
        }

        Response.StatusCode = status;
        return View("~/Features/Cases/CaseData.cshtml", views.Of(found, Token!, Language, form, done, notices.Current()?.Url));
    }

    private void KeepPrivate()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
