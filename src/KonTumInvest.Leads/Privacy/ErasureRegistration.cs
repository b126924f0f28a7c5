using KonTumInvest.Leads.Privacy.Export;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Privacy;

/// <summary>Registers finding a person's data, handing them over and taking them away.</summary>
internal static class ErasureRegistration
{
    public static void AddErasure(this IServiceCollection services)
    {
        services.AddSingleton<DataSubjects>();
        services.AddSingleton<PersonExport>();
    }
}
