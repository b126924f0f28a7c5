using KonTumInvest.Leads.Clients.Expiry;
using KonTumInvest.Leads.Clients.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Clients;

/// <summary>Registers other programs and what they may ask for.</summary>
internal static class ClientsRegistration
{
    public static void AddClients(this IServiceCollection services)
    {
        services.AddSingleton<ApiClients>();
        services.AddSingleton<ApiAccess>();
        services.AddSingleton<ApiRequests>();
        services.AddSingleton<ClientOrganisations>();
        services.AddSingleton<ApiKeyNotices>();
        services.AddSingleton<ApiKeyWarnings>();
        services.AddHostedService<ClientJobs>();
    }
}
