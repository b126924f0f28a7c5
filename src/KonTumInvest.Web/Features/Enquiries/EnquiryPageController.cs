using KonTumInvest.Content.Common;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.PageCache;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>
/// The enquiry form, at the address of the published document of type <c>enquiryPage</c>. The actions bind nothing: the form is read under
/// limits of its own, and whatever goes wrong with it is told on a page in the sender's language.
/// </summary>
[ReadsQuery(PageFrames.AboutParameter, EnquiryPages.PlotParameter, ReceiptParameter)]
public sealed class EnquiryPageController(EnquiryPages pages, EnquirySubmissions submissions, FormTickets tickets, IStringLocalizer texts)
    : PublishedPageController<EnquiryPage>
{
    private const string ReceiptParameter = "receipt";
    private const string RetryAfterSeconds = "120";

    private string Address => Request.PathBase + Request.Path;

    [HttpGet]
    [HttpHead]
    public async Task<IActionResult> IndexAsync()
    {
        Response.Headers.CacheControl = "no-store";
        return tickets.OpenReceipt(Request.Query[ReceiptParameter]) is { } reference
            ? View("Receipt", await pages.ReceiptAsync(Document, reference, HttpContext.RequestAborted))
            : View("Index", pages.Empty(Document, Address, Request.Query));
    }

    // Antiforgery is checked by EnquirySubmissions, which shows the form again instead of an empty page.
    [HttpPost]
    [IgnoreAntiforgeryToken]
    [RequestSizeLimit(EnquiryFormReader.MaxDiscardedBytes)]
    [ActionName(nameof(Index))]
    public async Task<IActionResult> SendAsync()
    {
        Response.Headers.CacheControl = "no-store";
        var (form, status) = await EnquiryFormReader.ReadAsync(Request, HttpContext.RequestAborted);
        if (form is null)
        {
            Response.StatusCode = status;
            return View("Unreadable", pages.Unreadable(Document, Address, status));
        }

        var outcome = await submissions.SendAsync(HttpContext, EnquiryForm.From(form), form.Files, Culture);
        if (outcome.Receipt is { } receipt)
        {
            // 303: the browser fetches the receipt, and going back or reloading never sends the form again.
            Response.Headers.Location = $"{Address}?{ReceiptParameter}={tickets.SealReceipt(receipt.Reference)}";
            return StatusCode(StatusCodes.Status303SeeOther);
        }

        return Refused(outcome);
    }

    private ViewResult Refused(SubmissionOutcome outcome)
    {
        Response.StatusCode = outcome.Status;
        if (outcome.NotStored)
        {
            Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        foreach (var error in outcome.Errors)
        {
            ModelState.AddModelError(error.Field is { } field ? EnquiryForm.FieldOf(field) : string.Empty, Words(error));
        }

        return View("Index", pages.Again(Document, Address, outcome.Form));
    }

    private string Words(Error error) => texts[error.Code, [.. error.Arguments]];
}
