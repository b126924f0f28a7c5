using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
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

    /// <param name="status">The status to show; null after an exception, which has set the response's own.</param>
    [Route("/error/{status:int:range(400,599)?}")]
    [ResponseCache(NoStore = true)]
    [IgnoreAntiforgeryToken]
    public IActionResult Index(int? status = null)
    {
        // Asked for by its own address, this is no page: nobody may make the site say that it has failed.
        var failed =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var shown = Response.StatusCode = failed ? status ?? Response.StatusCode : StatusCodes.Status404NotFound;
        var words = Worded.Contains(shown) ? shown : shown < StatusCodes.Status500InternalServerError ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
        var ours = shown >= StatusCodes.Status500InternalServerError;
        return View("Error", new ErrorPage($"error.{words}", ours ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null));
    }
}
