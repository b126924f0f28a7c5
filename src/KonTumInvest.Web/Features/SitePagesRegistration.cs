using KonTumInvest.Web.Components;
using KonTumInvest.Web.Features.Land;
using KonTumInvest.Web.Features.Places;
using KonTumInvest.Web.Features.Policies;

namespace KonTumInvest.Web.Features;

/// <summary>Registers the public pages.</summary>
public static class SitePagesRegistration
{
    public static IServiceCollection AddSitePages(this IServiceCollection services) => services.AddHttpContextAccessor().AddSiteComponents().AddPlaces().AddPolicies().AddLand();
}
