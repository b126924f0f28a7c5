namespace KonTumInvest.Web.Features.Policies;

/// <summary>Registers the pages of policies and legal documents.</summary>
public static class PoliciesRegistration
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services.AddScoped<ForceTabs>();
}
