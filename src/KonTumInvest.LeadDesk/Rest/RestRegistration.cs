using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Description;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.LeadDesk.Rest;

/// <summary>Registers the addresses for other programs. Their controllers are found by MVC.</summary>
public static class RestRegistration
{
    internal static void AddRest(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, RestScheme>(RestScheme.Name, null);
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddRestDescription();
    }

    /// <summary>Has programs refused in problem details. Before routing, and behind the pages of errors.</summary>
    public static void UseRest(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments(RestPaths.Base, StringComparison.Ordinal), rest => rest.UseMiddleware<RestMiddleware>());

    /// <summary>Serves the description of the addresses.</summary>
    public static void MapRest(this IEndpointRouteBuilder endpoints) => endpoints.MapRestDescription();
}
