using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Parties.FollowUps;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Parties;

/// <summary>Registers the lists and pages of organisations and contacts, joining them, and what follows from a change of one.</summary>
internal static class PartiesRegistration
{
    public static void AddParties(this IServiceCollection services)
    {
        services.AddSingleton<PartyMatching>();
        services.AddSingleton<PartyLists>();
        services.AddSingleton<PartyStories>();
        services.AddSingleton<PartyPages>();
        services.AddSingleton<PartyChanges>();
        services.AddSingleton<PartyMerging>();
        services.AddSingleton<PartyDuplicates>();
        services.AddSingleton<IPersonalData, PartyMergeData>();
        services.AddSingleton<PartyFollowUps>();
        services.AddHostedService<PartyFollowUpService>();
    }
}
