using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Home;
using KonTumInvest.Web.Features.Land;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Features.Policies;
using KonTumInvest.Web.Features.SearchEngines;

namespace KonTumInvest.Web.Features;

/// <summary>Registers the public pages.</summary>
public static class SitePagesRegistration
{
    public static IServiceCollection AddSitePages(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddSingleton<Sitemap>().AddSiteComponents().AddPlaces().AddPolicies().AddLand().AddScoped<HomeEntrances>();
}
