using KonTumInvest.Cms.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Answers to "is the process up" (<c>/health/live</c>) and "can it serve" (<c>/health/ready</c>: the database answers).</summary>
internal static class SiteHealth
{
    private const string Ready = "ready";

    public static void AddSiteHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: [Ready]);

    public static void MapSiteHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints
            .MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
    }

    private sealed class DatabaseAnswers(IDbContextFactory<CmsDbContext> databases) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            return await database.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer.");
        }
    }
}
