using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Privacy.Retention;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Privacy;

/// <summary>Registers finding a person's data, handing them over and taking them away, retention, holds, and who looked at what.</summary>
internal static class ErasureRegistration
{
    public static void AddErasure(this IServiceCollection services)
    {
        services.AddSingleton<DataSubjects>();
        services.AddSingleton<PersonExport>();
        services.AddSingleton<ErasureKey>();
        services.AddSingleton<ErasureWork>();
        services.AddSingleton<ErasureLeftovers>();
        services.AddSingleton<PersonErasure>();
        services.AddSingleton<RepeatedErasures>();
        services.AddSingleton<LegalHolds>();
        services.AddSingleton<LeadLooks>();
        services.AddSingleton<LookReading>();
        services.AddHostedService<LookWriter>();
        services.AddRetention();
    }

    private static void AddRetention(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            RetentionRules.ReadFile(ConfigurationFolder.FindFile(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, provider.GetRequiredService<IOptions<LeadsOptions>>().Value.RetentionFile))
        );
        services.AddSingleton<RetentionSettings>();
        services.AddSingleton<RetentionErasure>();
        services.AddSingleton<RetentionDryRun>();
        services.AddSingleton<RetentionSweep>();
        services.AddSingleton<RetentionLog>();
        services.AddHostedService<RetentionService>();
    }
}
