using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Clients.Expiry;
using KonTumInvest.Leads.Clients.Limits;
using KonTumInvest.Leads.Clients.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Clients;

/// <summary>Registers other programs and what they may ask for.</summary>
internal static class ClientsRegistration
{
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);

    public static void AddClients(this IServiceCollection services)
    {
        services.AddSingleton<ApiClients>();
        services.AddSingleton<ApiClientList>();
        services.AddSingleton<ApiAccess>();
        services.AddSingleton<ApiLimit>();
        services.AddSingleton<ApiRequests>();
        services.AddSingleton<ClientOrganisations>();
        services.AddSingleton<ApiKeyNotices>();
        services.AddSingleton<ApiKeyWarnings>();
        services.AddRepeated<ApiRequests>("Requests of programs that are kept for a day", Hourly, (requests, cancellationToken) => requests.SweepAsync(cancellationToken));
        services.AddRepeated<ApiKeyWarnings>("Keys that expire", Hourly, (warnings, cancellationToken) => warnings.RunOnceAsync(cancellationToken));
    }
}
