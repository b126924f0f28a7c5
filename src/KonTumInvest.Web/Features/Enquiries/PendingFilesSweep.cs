namespace KonTumInvest.Web.Features.Enquiries;

/// <summary>Runs <see cref="PendingFiles.Sweep"/> at the start and every half hour.</summary>
internal sealed class PendingFilesSweep(PendingFiles files, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(30), time);
        do
        {
            files.Sweep();
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
