using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.Routing;

namespace KonTumInvest.Web.Publishing;

/// <summary>Sends a published document to the controller named after its document type, or to the controller of plain pages.</summary>
internal sealed class PublishedPageTransformer(IActionDescriptorCollectionProvider actions) : DynamicRouteValueTransformer
{
    private const string Action = "Index";
    private readonly Lazy<HashSet<string>> _controllers = new(() =>
        actions
            .ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Select(action => action.ControllerName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase)
    );

    public override ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        var alias = httpContext.Features.Get<PublishedRequestFeature>()?.Request.PublishedContent?.ContentType.Alias;
        if (alias is null)
        {
            return ValueTask.FromResult<RouteValueDictionary>(null!);
        }

        var controller = _controllers.Value.Contains(alias) ? alias : "Page";
        return ValueTask.FromResult(new RouteValueDictionary { ["controller"] = controller, ["action"] = Action });
    }

    /// <summary>Keeps the actions that take the request's method; where none does, the answer is 405.</summary>
    public override ValueTask<IReadOnlyList<Endpoint>> FilterAsync(
        HttpContext httpContext,
        RouteValueDictionary values,
        IReadOnlyList<Endpoint> endpoints
    )
    {
        var taking = endpoints.Where(endpoint => MethodsOf(endpoint).Contains(httpContext.Request.Method, StringComparer.OrdinalIgnoreCase)).ToList();
        return ValueTask.FromResult<IReadOnlyList<Endpoint>>(
            taking.Count > 0 || endpoints.Count == 0 ? taking : [Refusing([.. endpoints.SelectMany(MethodsOf).Distinct()])]
        );
    }

    // An action that names no methods shows a page, which is read and never posted to.
    private static IReadOnlyList<string> MethodsOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : [HttpMethods.Get, HttpMethods.Head];

    private static Endpoint Refusing(string[] allowed) =>
        new(
            http =>
            {
                http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                http.Response.Headers.Allow = string.Join(", ", allowed);
                return Task.CompletedTask;
            },
            new EndpointMetadataCollection(new AllowAnonymousAttribute()),
            "405 of a published page"
        );
}
