using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;
using RouteDirection = Umbraco.Cms.Core.Routing.RouteDirection;

namespace KonTumInvest.Web.Publishing;

/// <summary>
/// Routes addresses below the culture hostnames (<c>/vi</c>, <c>/en</c>) through Umbraco's router and sets the culture of the request.
/// It runs before endpoint routing, because a culture set deeper down would be lost on the way back up.
/// </summary>
internal sealed class PublishedRequestMiddleware(
    RequestDelegate next,
    IPublishedRouter router,
    IUmbracoContextFactory contexts,
    IDomainCache domains,
    SiteCultures cultures,
    PreviewRights rights
)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var culture = cultures.OfPath(http.Request.Path);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture ?? domains.DefaultCulture);

        // Error pages too ask for addresses, and are reached by a second run through here.
        using var context = contexts.EnsureUmbracoContext();
        if (culture is null)
        {
            await next(http);
            return;
        }

        var inbound = await router.CreateRequestAsync(context.UmbracoContext.CleanedUmbracoUrl);
        var routed = await router.RouteRequestAsync(inbound, new RouteRequestOptions(RouteDirection.Inbound));
        context.UmbracoContext.PublishedRequest = routed;
        if (routed.IsRedirect())
        {
            // Umbraco has put the query string behind it already.
            http.Response.Redirect(routed.RedirectUrl!, routed.IsRedirectPermanent());
            return;
        }

        if (http.Request.Cookies.ContainsKey(Constants.Web.PreviewCookieName) && routed.PublishedContent is { } page && !await rights.MayReadAsync(http, page.Key))
        {
            // Who may not read the draft sees what everybody sees.
            http.Response.Redirect($"/umbraco/preview/end{QueryString.Create("returnUrl", http.Request.PathBase + http.Request.Path + http.Request.QueryString)}");
            return;
        }

        http.Features.Set(new PublishedRequestFeature(routed));
        await next(http);
    }
}
