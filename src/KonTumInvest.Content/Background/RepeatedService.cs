using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Content.Background;

/// <summary>
/// Does something again and again for as long as the host lives. A round that fails, because the database is away or for any other reason, is
/// logged here and ends nothing: the next one tries again. What needs no state of its own is registered by
/// <see cref="RepeatedRegistration.AddRepeated{T}"/>.
/// </summary>
/// <param name="time">The clock it waits by.</param>
/// <param name="logger">Where faults are told.</param>
public abstract class RepeatedService(TimeProvider time, ILogger logger) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    protected ILogger Logger { get; } = logger;

    /// <summary>What it does, in the words of the log.</summary>
    protected abstract string Work { get; }

    /// <summary>How long it waits between two rounds.</summary>
    protected abstract TimeSpan Interval { get; }

    /// <summary>How long it waits before the first round.</summary>
    protected virtual TimeSpan FirstPause => TimeSpan.Zero;

    /// <summary>False where the settings want none of it.</summary>
    protected virtual bool IsWanted => true;

    /// <summary>One round.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    protected abstract Task<bool> RunAsync(CancellationToken cancellationToken);

    /// <summary>Waits for the next round.</summary>
    /// <param name="more">What the round returned; false where it failed.</param>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    protected virtual Task WaitAsync(bool more, CancellationToken cancellationToken) =>
        more ? Task.CompletedTask : Task.Delay(Interval, Time, cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!IsWanted)
        {
            return;
        }

        if (FirstPause > TimeSpan.Zero)
        {
            await Task.Delay(FirstPause, Time, stoppingToken);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(await TryAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await RunAsync(stoppingToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with one round must not end the process; the next one tries again.
        catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Logger.LogError(error, "{Work} could not be seen to; tried again at the next look", Work);
            return false;
        }
    }
}
