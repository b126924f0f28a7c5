using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>Brings languages of documents onto the site and takes them off it, now or as planned.</summary>
[Route(Path + "/document/{id}")]
[RequireSection(Section.Content)]
public sealed class DocumentPublishingController(
    IContentPublishingService publishing,
    IContentService contents,
    DocumentAccess access,
    ActingStaff staff
) : ManagementController
{
    /// <summary>Umbraco's name for every language of a document.</summary>
    private const string AllCultures = "*";

    [HttpPut("publish")]
    public async Task<ActionResult> Publish(Guid id, [FromBody] PublishDocument sent)
    {
        if (
            (
                await access.RefuseAsync(DocumentVerb.Publish, id)
                ?? await access.RefuseLanguagesAsync(sent.PublishSchedules.Select(planned => planned.Culture))
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var published = await publishing.PublishAsync(id, [.. sent.PublishSchedules.Select(ToModel)], staff.Key);
        return published.Success ? Ok() : published.Status.ToProblem(published.Result.InvalidPropertyAliases);
    }

    /// <summary>Publishes while the client waits: branches of this site are small, and a failure is then told at once.</summary>
    [HttpPut("publish-with-descendants")]
    public async Task<ActionResult<PublishedBranch>> PublishBranch(Guid id, [FromBody] PublishBranch sent)
    {
        if (
            (
                await access.RefuseAsync(DocumentVerb.Publish, id)
                ?? await access.RefuseBelowAsync(DocumentVerb.Publish, id)
                ?? await access.RefuseLanguagesAsync(sent.Cultures)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var filter = sent.IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
        var published = await publishing.PublishBranchAsync(id, sent.Cultures, filter, staff.Key, useBackgroundThread: false);
        return published.Success ? new PublishedBranch(Guid.CreateVersion7(), IsComplete: true) : published.Status.ToProblem();
    }

    /// <summary>The client asks once more although it was told that the publishing is complete.</summary>
    [HttpGet("publish-with-descendants/result/{taskId}")]
    public PublishedBranch PublishBranchResult(Guid taskId) => new(taskId, IsComplete: true);

    [HttpPut("unpublish")]
    public async Task<ActionResult> Unpublish(Guid id, [FromBody] UnpublishDocument sent)
    {
        if (await access.RefuseAsync(DocumentVerb.Unpublish, id) is { } refusal)
        {
            return refusal;
        }

        var document = contents.GetById(id);
        var varies = document?.ContentType.VariesByCulture() ?? false;
        if (await access.RefuseLanguagesAsync(varies ? sent.Cultures ?? document!.PublishedCultures : []) is { } wrongLanguage)
        {
            return wrongLanguage;
        }

        var cultures = varies ? (sent.Cultures ?? [AllCultures]).ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        var unpublished = await publishing.UnpublishAsync(id, cultures, staff.Key);
        return unpublished.Success ? Ok() : unpublished.Result.ToProblem();
    }

    private static CulturePublishScheduleModel ToModel(PlannedCulture planned) =>
        new()
        {
            Culture = planned.Culture,
            Schedule = planned.Schedule is { } plan
                ? new ContentScheduleModel { PublishDate = plan.PublishTime, UnpublishDate = plan.UnpublishTime }
                : null,
        };
}
