using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Registers running clocks, the rules managers edit, and the team.</summary>
internal static class DeadlinesRegistration
{
    public static void AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<RulesInUse>();
        services.AddSingleton<RulesWatch>();
        services.AddSingleton<ILeadProjection, ClockProjection>();
        services.TryAddSingleton<ILeadAddresses, NoLeadScreens>();
        services.AddSingleton<NoticeRecipients>();
        services.AddSingleton<LeadNotices>();
        services.AddSingleton<DeadlineNotices>();
        services.AddSingleton<ClockRecount>();
        services.AddSingleton<DeadlineSweep>();
        services.AddSingleton<DeadlineSignal>();
        services.AddSingleton<LeadClocks>();
        services.AddSingleton<ServiceRules>();
        services.AddSingleton<RoutingRules>();
        services.AddSingleton<RoutingDryRun>();
        services.AddSingleton<Team>();
        services.AddHostedService<DeadlineService>();
    }
}
