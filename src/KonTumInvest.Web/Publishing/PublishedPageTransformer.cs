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
}
