using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Correspondence;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Web.Features.Enquiries;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>
/// The private page of an investor: how far the board is, who answers, messages and files both ways, plots offered. Whoever has the
/// address may see it, so it is kept by nobody, found by no search engine and told to no other site.
/// </summary>
[AllowAnonymous]
[BelowSiteCulture]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class CaseController(CasePages cases, CaseMessages messages, CaseViews views, CaseRateLimit addresses, IAntiforgery antiforgery)
    : Controller
{
    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string? Token => Request.Query[CaseAddresses.TokenParameter].FirstOrDefault();

    [HttpGet(CaseAddresses.VietnamesePath)]
    [HttpGet(CaseAddresses.OtherPath)]
    public async Task<IActionResult> Index(bool sent, CancellationToken cancellationToken)
    {
        KeepPrivate();
        return await cases.FindAsync(Token, Language, cancellationToken) is { } found
            ? View("Case", views.Of(found, Token!, Language, new CaseForm { FormToken = Guid.CreateVersion7() }, sent))
            : Dead();
    }

    [HttpGet(CaseAddresses.VietnamesePath + "/{file:guid}")]
    [HttpGet(CaseAddresses.OtherPath + "/{file:guid}")]
    public async Task<IActionResult> File(Guid file, CancellationToken cancellationToken)
    {
        KeepPrivate();
        return await cases.FindFileAsync(Token, file, cancellationToken) is { } found
            ? File(found.Bytes, "application/octet-stream", found.FileName)
            : NotFound();
    }

    // Binds nothing: the form is read under limits of its own. Antiforgery is checked here, so that whoever has lost the cookie gets the message back and not an empty page.
    [HttpPost(CaseAddresses.VietnamesePath)]
    [HttpPost(CaseAddresses.OtherPath)]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(EnquiryFormReader.MaxDiscardedBytes)]
    public async Task<IActionResult> Send()
    {
        var cancellationToken = HttpContext.RequestAborted;
        KeepPrivate();
        if (await cases.FindAsync(Token, Language, cancellationToken) is not { } found)
        {
            return Dead();
        }

        var (posted, status) = await EnquiryFormReader.ReadAsync(Request, cancellationToken);
        if (posted is null)
        {
            ModelState.AddModelError(string.Empty, LeadsTexts.Get(status == StatusCodes.Status413PayloadTooLarge ? "case.tooLarge" : "case.unreadable", Language));
            return Again(found, new CaseForm { FormToken = Guid.CreateVersion7() }, status);
        }

        var form = CaseForm.From(posted);
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return Refuse(found, form, "case.session", StatusCodes.Status400BadRequest);
        }

        if (!addresses.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return Refuse(found, form, "error.case.too-many", StatusCodes.Status429TooManyRequests);
        }

        var uploads = await FormFiles.ReadAsync(posted.Files, cancellationToken);
        var result = await messages.SendAsync(Token, new CaseMessage { FormToken = form.FormToken, Text = form.Text, Attachments = uploads }, cancellationToken);
        if (result.Succeeded)
        {
            var query = QueryString.Create(CaseAddresses.TokenParameter, Token!).Add("sent", "true");
            Response.Headers.Location = $"{Request.PathBase}{Request.Path}{query}#messages";
            return StatusCode(StatusCodes.Status303SeeOther);
        }

        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(error.Field is { } field ? $"{nameof(CasePage.Form)}.{field}" : string.Empty, views.Words(error, Language));
        }

        return Again(found, form, StatusOf(result.Errors[0].Kind));
    }

    private static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status400BadRequest,
        };

    private ViewResult Refuse(CaseView found, CaseForm form, string words, int status)
    {
        ModelState.AddModelError(string.Empty, LeadsTexts.Get(words, Language));
        return Again(found, form, status);
    }

    private ViewResult Again(CaseView found, CaseForm form, int status)
    {
        Response.StatusCode = status;
        return View("Case", views.Of(found, Token!, Language, form, sent: false));
    }

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Dead");
    }

    private void KeepPrivate()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
