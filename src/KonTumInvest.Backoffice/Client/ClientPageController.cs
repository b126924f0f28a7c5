using System.Text;
using System.Text.Encodings.Web;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Backoffice.Client;

/// <summary>
/// The page in which the editor client runs, at every address below <c>/umbraco</c> that nothing else answers: the client reads from the
/// address which screen to show. Whoever is not signed in is sent to do so, and comes back to the same address.
/// </summary>
[Authorize(Policy = StaffAccess.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ClientPageController(ClientBundle bundle, ActingStaff staff) : ControllerBase
{
    /// <summary>Where whoever may see no section is sent; the host has the page.</summary>
    public const string NoSectionAddress = "/umbraco/no-section";

    private const string DefaultLanguage = "vi";

    // The client's templates hold styles. Script stays as strict as on the public pages: none inline, and none made from text.
    private const string InlineStyles = "style-src-elem 'self' 'unsafe-inline'; style-src-attr 'unsafe-inline'";

    [HttpGet("/umbraco")]
    [HttpGet("/umbraco/{**path}")]
    public ActionResult Show()
    {
        if (staff.Find()?.AllowedSections.Any() is false)
        {
            return LocalRedirect(NoSectionAddress);
        }

        Response.Headers.ContentSecurityPolicy = $"{Response.Headers.ContentSecurityPolicy}; {InlineStyles}";
        return Content(Page(bundle.Read(), staff.Find()?.Language ?? DefaultLanguage), "text/html", Encoding.UTF8);
    }

    /// <summary>Where the client goes after signing out.</summary>
    [HttpGet("/umbraco/logout")]
    [AllowAnonymous]
    public LocalRedirectResult SignedOut() => LocalRedirect("/umbraco/login");

    private static string Page(ClientFiles files, string language) =>
        $"""
        <!doctype html>
        <html lang="{Encode(language)}">
        <head>
        <meta charset="utf-8">
        <base href="/umbraco/">
        <title>Kon Tum Invest</title>
        <meta name="robots" content="noindex">
        <meta name="viewport" content="width=device-width">
        <link rel="icon" href="{Encode(files.Mark)}" type="image/svg+xml">
        <link rel="stylesheet" href="{Encode(files.Style)}">
        {string.Concat(files.Preload.Select(file => $"<link rel=\"modulepreload\" href=\"{Encode(file)}\">"))}
        <script type="module" src="{Encode(files.Script)}"></script>
        </head>
        <body class="uui-font uui-text"><umb-app lang="{Encode(language)}"></umb-app></body>
        </html>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
