using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Merging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KonTumInvest.Leads.Reception;

/// <summary>Registers what happens at the reception: leads that are typed in, possible duplicates, joining.</summary>
internal static class ReceptionRegistration
{
    public static void AddReception(this IServiceCollection services)
    {
        services.TryAddScoped<ILeadTopics, NoLeadTopics>();
        services.AddSingleton<LeadIntake>();
        services.AddScoped<LeadReception>();
        services.AddSingleton<DuplicateSearch>();
        services.AddSingleton<LeadMerging>();
    }
}
