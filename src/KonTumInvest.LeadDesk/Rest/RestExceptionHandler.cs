using KonTumInvest.LeadDesk.Rest.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace KonTumInvest.LeadDesk.Rest;

/// <summary>Tells programs in problem details what failed; another handler has written it to the log, and the status was set by the host.</summary>
public sealed class RestExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!httpContext.Request.Path.StartsWithSegments(RestPaths.Base, StringComparison.Ordinal))
        {
            return false;
        }

        var error = httpContext.Response.StatusCode switch
        {
            StatusCodes.Status503ServiceUnavailable => RestErrors.Unavailable,
            StatusCodes.Status413PayloadTooLarge => RestErrors.TooLarge,
            >= StatusCodes.Status500InternalServerError => RestErrors.Failed,
            _ => RestErrors.BadRequest,
        };
        await RestProblem.WriteAsync(httpContext, error);
        return true;
    }
}
