using KonTumInvest.Backoffice.Accounts;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Registers the pages of staff accounts.</summary>
public static class StaffRegistration
{
    public static IServiceCollection AddStaffPages(this IServiceCollection services)
    {
        services.AddSingleton<SignInRateLimit>();
        services.AddSingleton<IStaffMailer, StaffMailer>();
        return services;
    }
}
