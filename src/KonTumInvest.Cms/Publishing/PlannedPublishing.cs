using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Publishes, and takes off the site, what editors planned for a time that has come. Looks every few seconds while the application runs.</summary>
/// <remarks>
/// Every web node looks. Umbraco reads without locks whether anything is due, and carries out plans behind the lock of the document tree,
/// reading them again: two nodes do not carry out one plan twice.
/// </remarks>
public sealed partial class PlannedPublishing(
    IContentService contents,
    IUmbracoContextFactory contexts,
    TimeProvider time,
    ILogger<PlannedPublishing> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Carries out the plans that are due.</summary>
    /// <returns>How many documents were published or taken off the site.</returns>
    public int RunOnce()
    {
        // The tracker of redirects asks for addresses, which need a context.
        using var context = contexts.EnsureUmbracoContext();
        var done = 0;
        foreach (var result in contents.PerformScheduledPublish(time.GetUtcNow().UtcDateTime))
        {
            if (result.Success)
            {
                LogDone(result.Content.Key, result.Result);
                done++;
            }
            else
            {
                LogRefused(result.Content.Key, result.Result);
            }
        }

        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                RunOnce();
            }
#pragma warning disable CA1031 // A database that is away for a moment, or one faulty document, must not end the looking; plans wait for the next tick.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Plan for document {DocumentId} carried out: {Result}")]
    private partial void LogDone(Guid documentId, PublishResultType result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Plan for document {DocumentId} was refused: {Result}")]
    private partial void LogRefused(Guid documentId, PublishResultType result);

    [LoggerMessage(Level = LogLevel.Error, Message = "Planned publishing failed")]
    private partial void LogFailed(Exception failure);
}
