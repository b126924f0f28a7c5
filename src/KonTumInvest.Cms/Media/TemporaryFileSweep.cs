using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Media;

/// <summary>Deletes uploads that nobody has used in anything saved, at the start and every hour.</summary>
public sealed partial class TemporaryFileSweep(ITemporaryFileService files, TimeProvider time, ILogger<TemporaryFileSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunOnceAsync() => (await files.CleanUpOldTempFiles()).Count();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await RunOnceAsync();
            }
            catch (IOException exception)
            {
                // A file in use now is deleted in an hour.
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old uploads could not be deleted")]
    private partial void LogFailed(Exception exception);
}
