using KonTumInvest.Backoffice.Reports.Health;
using KonTumInvest.Backoffice.Reports.Health.Links;
using KonTumInvest.Backoffice.Reports.Schedules;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Backoffice.Reports.Translations;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Backoffice.Reports;

/// <summary>Registers the reports on the state of the content. They are made when asked for; only the answers of other sites are kept.</summary>
internal static class ReportsRegistration
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<WrittenDocuments>();
        services.AddScoped<PlannedChanges>();
        services.AddSingleton<IPlanRefusals, RefusedPlanMails>();
        services.AddScoped<TranslationDrift>();
        services.AddScoped<ContentHealth>();
        services.AddSingleton<FigureReviews>();
        services.AddSingleton<UsedItems>();
        services.AddSingleton<IContentCheck, LinkCheck>();
        services.AddSingleton<IContentCheck, AlternativeTextCheck>();
        services.AddScoped<IContentCheck, FigureCheck>();
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton(provider => new LinkProbe(LinkProbe.CreateClient(provider.GetRequiredService<PublicAddresses>())));
        services.AddSingleton<LinkStates>();
        services.AddScoped<IContentCheck, ExternalLinkCheck>();
        services.AddHostedService<LinkSweep>();
    }
}
