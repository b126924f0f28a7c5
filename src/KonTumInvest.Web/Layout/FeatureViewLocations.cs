using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace KonTumInvest.Web.Layout;

/// <summary>
/// Finds a view in its feature's folder: a controller in the namespace <c>KonTumInvest.Web.Features.Places</c> has its views in
/// <c>/Features/Places</c>.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = "KonTumInvest.Web.Features.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space }
            && space.StartsWith(Root, StringComparison.Ordinal))
        {
            context.Values[Key] = space[Root.Length..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Values.TryGetValue(Key, out var feature) && feature is not null
            ? viewLocations.Prepend($"/Features/{feature}/{{0}}.cshtml")
            : viewLocations;
    }
}
