using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Pictures;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Reports.Schedules;

/// <summary>What is planned to be published or to leave the site.</summary>
public sealed class PlannedChanges(IContentService contents, UndescribedPictures pictures, StartNodes start, TimeProvider time)
{
    /// <summary>The plans that fall into the coming days, and those that should have happened already, the earliest first.</summary>
    /// <param name="days">How many days ahead.</param>
    public IReadOnlyList<PlannedChange> Within(int days)
    {
        var until = time.GetUtcNow().AddDays(days);
        var documents = contents
            .GetContentForRelease(until.UtcDateTime)
            .Concat(contents.GetContentForExpiration(until.UtcDateTime))
            .DistinctBy(document => document.Key)
            .Where(document => !document.Trashed && start.Allows(document));
        return [.. documents.SelectMany(Plans).Where(plan => plan.At <= until).OrderBy(plan => plan.At).ThenBy(plan => plan.Name, StringComparer.Ordinal)];
    }

    private IEnumerable<PlannedChange> Plans(IContent document) =>
        contents
            .GetContentScheduleByContentId(document.Id)
            .FullSchedule.Select(plan => new PlannedChange(
                document.Key,
                (plan.Culture.Length > 0 ? document.GetCultureName(plan.Culture) : null) ?? document.Name ?? string.Empty,
                plan.Culture.Length > 0 ? plan.Culture : null,
                plan.Date.ToUtc(),
                plan.Action == ContentScheduleAction.Release,
                plan.Action == ContentScheduleAction.Release ? Obstacle(document, plan.Culture) : null
            ));

    private string? Obstacle(IContent document, string culture) =>
        pictures.Of(document, culture.Length > 0 ? [culture] : []) is { Count: > 0 } missing ? PictureWords.Of(missing) : null;
}

/// <summary>One plan.</summary>
/// <param name="Document">The document.</param>
/// <param name="Name">Its name in the language.</param>
/// <param name="Culture">The language; null for a document without languages.</param>
/// <param name="At">When.</param>
/// <param name="Publishes">True if it will be published, false if it will leave the site.</param>
/// <param name="Obstacle">Why it would be refused as it is now, in the language of the account; null where nothing is known against it.</param>
public sealed record PlannedChange(Guid Document, string Name, string? Culture, DateTimeOffset At, bool Publishes, string? Obstacle);
