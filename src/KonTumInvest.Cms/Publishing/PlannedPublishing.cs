using KonTumInvest.Content.Background;
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
public sealed class PlannedPublishing(
    IContentService contents,
    IUmbracoContextFactory contexts,
    IEnumerable<IPlanRefusals> refusals,
    TimeProvider time,
    ILogger<PlannedPublishing> logger
) : RepeatedService(time, logger)
{
    /// <summary>How long a plan that was refused waits for its next try.</summary>
    public static readonly TimeSpan Retry = TimeSpan.FromMinutes(15);

    protected override string Work => "Planned publishing";

    protected override TimeSpan Interval => TimeSpan.FromSeconds(15);

    protected override TimeSpan FirstPause => Interval;

    /// <summary>Carries out the plans that are due.</summary>
    /// <returns>How many documents were published or taken off the site.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        // The tracker of redirects asks for addresses, which need a context.
        using var context = contexts.EnsureUmbracoContext();
        var done = 0;
        var now = Time.GetUtcNow();
        var due = DuePlans(now);
        foreach (var result in contents.PerformScheduledPublish(now.UtcDateTime))
        {
            if (result.Success)
            {
                Logger.LogInformation("Plan for document {DocumentId} carried out: {Result}", result.Content.Key, result.Result);
                done++;
            }
            else
            {
                Logger.LogWarning("Plan for document {DocumentId} was refused: {Result}", result.Content.Key, result.Result);
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

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await RunOnceAsync(cancellationToken);
        return false;
    }
}
