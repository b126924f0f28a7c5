using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Works on imports for as long as the host lives.</summary>
public sealed class ImportService(ImportJobs jobs, DeskChanges changes, TimeProvider time, ILogger<ImportService> logger) : DeskBatchService(changes, time, logger)
{
    protected override string Work => "Imports";

    protected override Task<bool> RunBatchAsync(CancellationToken cancellationToken) => jobs.RunOnceAsync(cancellationToken);
}
