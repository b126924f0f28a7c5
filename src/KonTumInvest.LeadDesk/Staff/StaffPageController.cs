using System.Text;
using System.Text.Encodings.Web;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Client;
using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Staff;

/// <summary>
/// The lead desk as a page of its own, at every address below <c>/staff</c>: the back office around the same screens needs 920 pixels, and a
/// telephone has fewer. Whoever is not signed in is sent to do so, and comes back to the same address.
/// </summary>
[Authorize(Policy = StaffAccess.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class StaffPageController(ClientBundle bundle, ActingStaff staff) : ControllerBase
{
    private const string DefaultLanguage = "vi";

    // The elements' own styles are adopted sheets; what lights up a chart or a bar is a style of its element.
    private const string InlineStyles = "style-src-elem 'self'; style-src-attr 'unsafe-inline'";

    [HttpGet("/staff")]
    [HttpGet("/staff/{**path}")]
    public ActionResult Show()
    {
        if (staff.Find() is not { } user || !user.AllowedSections.Contains(Section.Leads, StringComparer.OrdinalIgnoreCase))
        {
            return LocalRedirect("/umbraco");
        }

        Response.Headers.ContentSecurityPolicy = $"{Response.Headers.ContentSecurityPolicy}; {InlineStyles}";
        return Content(Page(bundle.Read(), user.Language ?? DefaultLanguage), "text/html", Encoding.UTF8);
    }

    private static string Page(ClientFiles files, string language) =>
        $"""
        <!doctype html>
        <html lang="{Encode(language)}">
        <head>
        <meta charset="utf-8">
        <title>Kon Tum Invest</title>
        <meta name="robots" content="noindex">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="{Encode(files.Mark)}" type="image/svg+xml">
        <link rel="stylesheet" href="{Encode(files.StaffStyle)}">
        <link rel="stylesheet" href="{Encode(files.DarkStyle)}" media="(prefers-color-scheme: dark)">
        <script type="module" src="{Encode(files.StaffScript)}"></script>
        </head>
        <body></body>
        </html>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
