using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Errors;

/// <summary>
/// Writes the page of an error, for requests that are executed again after one. In the language of the address that was asked for.
/// </summary>
[AllowAnonymous]
[CultureOfOriginalPath]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorController : Controller
{
    private static readonly int[] Worded = [400, 403, 404, 413, 429, 500, 503];

    [Route("/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    [IgnoreAntiforgeryToken]
    public IActionResult Index(int status)
    {
        Response.StatusCode = status;
        var words = Worded.Contains(status) ? status : status < StatusCodes.Status500InternalServerError ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
        var ours = status >= StatusCodes.Status500InternalServerError;
        return View("Error", new ErrorPage($"error.{words}", ours ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null));
    }
}
