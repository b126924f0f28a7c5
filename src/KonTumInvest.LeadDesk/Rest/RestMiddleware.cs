using KonTumInvest.LeadDesk.Rest.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace KonTumInvest.LeadDesk.Rest;

/// <summary>Answers programs in problem details where no action did: for addresses that there are not, and for methods an address does not take.</summary>
internal sealed class RestMiddleware(RequestDelegate next, EndpointDataSource endpoints)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // The page of an error is for people.
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        await next(http);
        if (http.Response.HasStarted || http.Response.StatusCode < StatusCodes.Status400BadRequest || http.Response.ContentType is not null)
        {
            return;
        }

        var methods = MethodsOf(http.Request.Path);
        if (methods.Count > 0 && !methods.Contains(http.Request.Method))
        {
            http.Response.Headers.Allow = string.Join(", ", methods);
            await RestProblem.WriteAsync(http, RestErrors.Method);
            return;
        }

        await RestProblem.WriteAsync(
            http,
            http.Response.StatusCode switch
            {
                StatusCodes.Status401Unauthorized => RestErrors.Unauthorized,
                StatusCodes.Status404NotFound => RestErrors.NotFound,
                _ => RestErrors.BadRequest,
            }
        );
    }

    private SortedSet<string> MethodsOf(PathString path) =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => typeof(RestController).IsAssignableFrom(endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo))
                .Where(endpoint => Matches(endpoint.RoutePattern.RawText!, path))
                .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods),
        ];

    private static bool Matches(string template, PathString path) => new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, []);
}
