using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Export;

/// <summary>Registers taking lists out.</summary>
internal static class ExportRegistration
{
    public static void AddExport(this IServiceCollection services)
    {
        services.AddSingleton<ListExport>();
        services.AddSingleton<LeadExport>();
        services.AddSingleton<PartyExport>();
        services.AddSingleton<ScoreExport>();
        services.AddSingleton<ReportExport>();
    }
}
