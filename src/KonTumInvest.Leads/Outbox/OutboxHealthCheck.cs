using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Leads.Outbox;

/// <summary>
/// Degraded, never unhealthy, when mails are parked or long overdue: enquiries are still taken, but somebody has to look. A parked mail of a sample lead is there to be
/// looked at, and no trouble.
/// </summary>
public sealed class OutboxHealthCheck(IDbContextFactory<LeadsDbContext> contexts, TimeProvider time) : IHealthCheck
{
    private const int CountedAtMost = 100;
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var parked = await database
            .Outbox.Where(row => row.Status == MailStatus.Parked)
            .Where(row => !database.Mails.Any(mail => mail.Id == row.MailId && database.Leads.Any(lead => lead.Id == mail.LeadId && lead.Sample)))
            .OrderBy(mail => mail.FinishedAt)
            .Take(CountedAtMost)
            .CountAsync(cancellationToken);
        var limit = time.GetUtcNow() - Overdue;
        var overdue = await database
            .Outbox.Where(mail => mail.DueAt < limit)
            .OrderBy(mail => mail.DueAt)
            .Take(CountedAtMost)
            .CountAsync(cancellationToken);
        var data = new Dictionary<string, object> { ["parked"] = parked, ["overdue"] = overdue };
        return parked + overdue == 0
            ? HealthCheckResult.Healthy("All mails are sent or waiting for their turn.", data)
            : HealthCheckResult.Degraded("Mails are parked or overdue.", exception: null, data);
    }
}
