using KonTumInvest.Backoffice.Access;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Shows staff a page as its draft is, on the public site.</summary>
[Authorize(Policy = StaffAccess.Policy)]
public sealed class PreviewController(
    IPreviewService preview,
    CurrentStaff current,
    IPublishedContentCache documents,
    IPublishedUrlProvider urls,
    PreviewRights rights,
    IStringLocalizer texts
) : StaffController(texts)
{
    private const string Address = "/umbraco/preview";
    private const string NoAddress = "#";

    /// <summary>Begins the preview and goes on to the document.</summary>
    /// <param name="id">The document's key.</param>
    /// <param name="culture">The language to show it in.</param>
    [HttpGet(Address)]
    public async Task<IActionResult> Enter(Guid id, string? culture)
    {
        if (
            documents.GetById(preview: true, id) is null
            || !await rights.MayReadAsync(HttpContext, id)
            || current.CurrentUser is not { } user
            || !await preview.TryEnterPreviewAsync(user)
        )
        {
            return NotFound();
        }

        // The address of a draft is known to a request that is in the preview already: the next one.
        return SeeOther($"{Address}/{id:D}{QueryString.Create("culture", StaffLanguage.Known(culture))}");
    }

    [HttpGet(Address + "/{id:guid}")]
    public IActionResult Show(Guid id, string? culture)
    {
        var url = urls.GetUrl(id, UrlMode.Relative, StaffLanguage.Known(culture));
        return string.IsNullOrEmpty(url) || url == NoAddress ? NotFound() : SeeOther(url);
    }

    /// <summary>Ends the preview and goes back to where the reader was, now as everybody sees it.</summary>
    [HttpGet(Address + "/end")]
    [AllowAnonymous]
    public async Task<IActionResult> End(string? returnUrl)
    {
        await preview.EndPreviewAsync();
        return SeeOther(returnUrl ?? "/");
    }
}
