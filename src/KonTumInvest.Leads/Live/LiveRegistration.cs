using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Live;

/// <summary>Registers presence and news.</summary>
internal static class LiveRegistration
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<PresenceBook>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<LiveRights>();
        services.AddHostedService<LiveService>();
    }
}
