using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Samples;

/// <summary>Registers sample leads.</summary>
internal static class SamplesRegistration
{
    public static void AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<SampleMails>();
        services.AddSingleton<SampleRequests>();
        services.AddSingleton<SampleImport>();
        services.AddSingleton<SampleRemoval>();
        services.AddSingleton<SampleLeads>();
    }
}
