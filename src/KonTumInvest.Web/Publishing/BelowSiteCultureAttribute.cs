using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Web.Publishing;

/// <summary>Lets a controller answer only below a language of the site; to the rest, such as <c>/xx/map.geojson</c>, there is nothing.</summary>
/// <remarks>A filter and no route constraint: a constraint needs the site's content while the routes are still being built.</remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class BelowSiteCultureAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<SiteCultures>().OfPath(http.Request.Path) is null)
        {
            context.Result = new NotFoundResult();
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing follows the answer.
    }
}
