using System.Globalization;
using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Web.PageCache;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.Web.Features.Land.FactSheets;

/// <summary>
/// The fact sheet of a published plot as PDF, in the language of its address. The address holds the key of the plot, so that it outlives
/// another name or number. Kept like pages until anything published changes.
/// </summary>
[AllowAnonymous]
[BelowSiteCulture]
[ReadsQuery]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class FactSheetController(IFactSheets sheets) : Controller
{
    private const string Route = "/{culture:regex(^[[a-z]]{{2}}$)}/plots/{key:guid}.pdf";

    /// <summary>The path of a plot's fact sheet in a language.</summary>
    public static string PathOf(Guid plotKey, string language) => $"/{language}/plots/{plotKey:D}.pdf";

    [HttpGet(Route)]
    [HttpHead(Route)]
    public IActionResult Index(Guid key)
    {
        if (sheets.Make(key, CultureInfo.CurrentUICulture.Name) is not { } sheet)
        {
            return NotFound();
        }

        // Shown by the browser, and saved under its name.
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(sheet.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(sheet.Bytes, sheet.MediaType);
    }
}
