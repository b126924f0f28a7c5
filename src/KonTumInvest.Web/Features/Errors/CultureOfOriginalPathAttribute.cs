using System.Globalization;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Web.Features.Errors;

/// <summary>
/// Renders in the language of the address that failed, and with the published content at hand: the request was executed again at
/// <c>/error</c>, which lies below no language. A filter around the result, because a culture set in the action is lost before the view is
/// rendered.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CultureOfOriginalPathAttribute : Attribute, IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        var path = http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (path is not null && http.RequestServices.GetRequiredService<SiteCultures>().OfPath(path) is { } culture)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        }

        using var content = http.RequestServices.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        await next();
    }
}
