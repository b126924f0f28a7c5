using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace KonTumInvest.Backoffice.Management.Problems;

/// <summary>
/// Tells the client in problem details what has no action to say it: an exception, which another handler has written to the log and whose status
/// the host has set, and an answer without a body, such as that to a wrong type of content.
/// </summary>
public sealed class ManagementFailures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!IsManagement(httpContext))
        {
            return false;
        }

        await WriteAsync(httpContext);
        return true;
    }

    /// <summary>Fills answers without a body; behind what would show a page in their place.</summary>
    internal static void Use(IApplicationBuilder app) =>
        app.UseWhen(
            IsManagement,
            management =>
                management.Use(
                    async (http, next) =>
                    {
                        await next(http);
                        if (http.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentLength: null, ContentType: null })
                        {
                            await WriteAsync(http);
                        }
                    }
                )
        );

    private static bool IsManagement(HttpContext http) => http.Request.Path.StartsWithSegments(StaffCookieEvents.ApiPath, StringComparison.OrdinalIgnoreCase);

    private static Task WriteAsync(HttpContext http)
    {
        var status = http.Response.StatusCode;
        return ManagementProblem.WriteAsync(http, new Refusal(status, ReasonPhrases.GetReasonPhrase(status), DetailOf(status)));
    }

    private static string DetailOf(int status) =>
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => "What was sent is too large. Nothing was changed.",
            StatusCodes.Status415UnsupportedMediaType => "What was sent is of a type that is not read here. Nothing was changed.",
            StatusCodes.Status503ServiceUnavailable => "The database cannot be written at the moment. Nothing was changed; try again in a few minutes.",
            >= StatusCodes.Status500InternalServerError => "The server failed. Nothing was changed; try again, and tell the administrator if it fails again.",
            _ => "The server could not read what was sent. Nothing was changed.",
        };
}
