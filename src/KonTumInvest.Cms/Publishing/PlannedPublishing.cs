using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Publishes, and takes off the site, what editors planned for a time that has come. Looks every few seconds while the application runs.</summary>
/// <remarks>
/// Every web node looks. Umbraco reads without locks whether anything is due, and carries out plans behind the lock of the document tree,
/// reading them again: two nodes do not carry out one plan twice.
/// Umbraco takes a plan away before it tries it. A plan to publish that is refused is put back for a later try, since what is wrong with the
/// page can be put right meanwhile, and whoever it concerns is told (<see cref="IPlanRefusals"/>).
/// </remarks>
public sealed partial class PlannedPublishing(
    IContentService contents,
    IUmbracoContextFactory contexts,
    IEnumerable<IPlanRefusals> refusals,
    TimeProvider time,
    ILogger<PlannedPublishing> logger
) : BackgroundService
{
    /// <summary>How long a plan that was refused waits for its next try.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>Carries out the plans that are due.</summary>
    /// <returns>How many documents were published or taken off the site.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        // The tracker of redirects asks for addresses, which need a context.
        using var context = contexts.EnsureUmbracoContext();
        var done = 0;
        var now = time.GetUtcNow();
        var due = DuePlans(now);
        foreach (var result in contents.PerformScheduledPublish(now.UtcDateTime))
        {
            if (result.Success)
            {
                LogDone(result.Content.Key, result.Result);
                done++;
            }
            else
            {
                LogRefused(result.Content.Key, result.Result);
                if (result.Result != PublishResultType.FailedPublishIsTrashed && due.TryGetValue(result.Content.Key, out var plans))
                {
                    await PutBackAsync(result, plans, now + Retry, cancellationToken);
                }
            }
        }

        return done;
    }

    private Dictionary<Guid, IReadOnlyList<ContentSchedule>> DuePlans(DateTimeOffset now) =>
        contents
            .GetContentForRelease(now.UtcDateTime)
            .DistinctBy(document => document.Key)
            .ToDictionary(
                document => document.Key,
                document => contents.GetContentScheduleByContentId(document.Id).GetPending(ContentScheduleAction.Release, now.UtcDateTime)
            );

    private async Task PutBackAsync(PublishResult result, IReadOnlyList<ContentSchedule> plans, DateTimeOffset nextTry, CancellationToken cancellationToken)
    {
        // Read again: the refused document holds what was to be published.
        if (plans.Count == 0 || contents.GetById(result.Content.Key) is not { } document)
        {
            return;
        }

        var schedule = contents.GetContentScheduleByContentId(document.Id);
        foreach (var plan in plans)
        {
            schedule.AddOrUpdate(plan.Culture, nextTry.UtcDateTime, ContentScheduleAction.Release);
        }

        contents.PersistContentSchedule(document, schedule);
        var cultures = plans.Select(plan => plan.Culture).Where(culture => culture.Length > 0).Distinct().ToList();
        var plannedFor = new DateTimeOffset(DateTime.SpecifyKind(plans.Min(plan => plan.Date), DateTimeKind.Utc));
        foreach (var refusal in refusals)
        {
            await refusal.RefusedAsync(new RefusedPlan(document, cultures, plannedFor, nextTry, result.Result), cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
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
