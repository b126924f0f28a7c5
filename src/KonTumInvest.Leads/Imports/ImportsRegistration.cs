using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Imports.Checks;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Imports;

/// <summary>Registers the import of lists.</summary>
internal static class ImportsRegistration
{
    public static void AddImports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ImportOptions>().Bind(configuration.GetSection(ImportOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<WrongRows>();
        services.AddSingleton<ImportCheck>();
        services.AddSingleton<RowAddition>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportUndo>();
        services.AddSingleton<ImportJobs>();
        services.AddSingleton<ImportSweep>();
        services.AddSingleton<IPersonalData, ImportedData>();
        services.AddScoped<ImportActs>();
        services.AddScoped<ImportReception>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ImportRows>();
        services.AddHostedService<ImportService>();
        services.AddRepeated<ImportSweep>("Files of old imports", TimeSpan.FromHours(1), (sweep, cancellationToken) => sweep.RunOnceAsync(cancellationToken));
    }
}
