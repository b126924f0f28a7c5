using KonTumInvest.Content.Common;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Desk;

/// <summary>Does one act for each of many things whose time has come, each in a transaction and with a try of its own.</summary>
public sealed class DeskSweep(DeskWork work, ILogger<DeskSweep> logger)
{
    /// <summary>One that fails is logged by its key, and left for the next sweep.</summary>
    /// <param name="what">What the things are, in the words of the log.</param>
    /// <param name="due">Their keys.</param>
    /// <param name="act">The act, which looks again whether its time has come: another node may have been there.</param>
    /// <param name="cancellationToken">Ends the sweep.</param>
    /// <returns>The sum of what the acts returned.</returns>
    internal async Task<int> EachAsync(string what, IEnumerable<Guid> due, Func<DeskTransaction, Guid, Task<Result<int>>> act, CancellationToken cancellationToken)
    {
        var sum = 0;
        foreach (var id in due)
        {
            sum += await TryAsync(what, id, transaction => act(transaction, id), cancellationToken);
        }

        return sum;
    }

    private async Task<int> TryAsync(string what, Guid id, Func<DeskTransaction, Task<Result<int>>> act, CancellationToken cancellationToken)
    {
        try
        {
            var done = await work.RunAsync(DeskActor.System, act, cancellationToken);
            return done.TryGetValue(out var count) ? count : 0;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(error, "{What} {Id} could not be seen to; tried again at the next look", what, id);
            return 0;
        }
    }
}
