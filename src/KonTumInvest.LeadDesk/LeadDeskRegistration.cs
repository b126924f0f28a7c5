using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Deadlines;
using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.LeadDesk.Live;
using KonTumInvest.LeadDesk.Reception;
using KonTumInvest.LeadDesk.Rest;
using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reception;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.LeadDesk;

/// <summary>Registers the lead desk: what staff see and do of the module of leads. Its controllers are found by MVC.</summary>
public static class LeadDeskRegistration
{
    public static void AddLeadDesk(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IStaffDirectory, DeskStaff>();
        builder.Services.AddSingleton<PublishedChoices>();
        builder.Services.AddSingleton<ILeadAddresses, LeadAddresses>();
        builder.Services.AddSingleton<PublishedSamples>();
        builder.Services.AddSingleton<LiveStreams>();
        builder.Services.AddSingleton<LiveStream>();
        builder.Services.AddRest();
        builder.Services.AddScoped<ILeadTopics, PublishedLeadTopics>();
    }
}
