using KonTumInvest.Leads.Cases;

namespace KonTumInvest.Web.Features.Cases;

/// <summary>Registers the private pages of investors.</summary>
public static class CasesRegistration
{
    public static IServiceCollection AddCasePages(this IServiceCollection services)
    {
        services.AddSingleton<ICaseAddresses, CaseAddresses>();
        services.AddSingleton<CaseRateLimit>();
        services.AddScoped<CaseViews>();
        services.AddScoped<CaseDataViews>();
        return services;
    }
}
