using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.Leads.Clock;

/// <summary>Reads the reviewed files at the start, so that a mistake in them stops it and not the first enquiry.</summary>
internal sealed class ClockStart(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<CalendarInUse>();
        services.GetRequiredService<ServiceTargets>();
        services.GetRequiredService<Privacy.Retention.RetentionRules>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
