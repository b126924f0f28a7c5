using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk.Projections;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Reports;

/// <summary>Registers reports, scores, scheduled reports and the reading of the audit.</summary>
internal static class ReportsRegistration
{
    /// <summary>Call after the clocks are registered: the facts follow from them.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ILeadProjection, FactProjection>();
        services.AddSingleton<LeadReports>();
        services.AddSingleton<LeadScores>();
        services.AddSingleton<ReportSchedules>();
        services.AddSingleton<ReportMails>();
        services.AddSingleton<ReportDispatch>();
        services.AddSingleton<AuditReading>();

        // Reports are due at full hours, which nobody takes to the second.
        services.AddRepeated<ReportDispatch>("Scheduled reports", TimeSpan.FromMinutes(1), (dispatch, cancellationToken) => dispatch.RunOnceAsync(cancellationToken));
    }
}
