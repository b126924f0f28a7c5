using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>Brings languages of documents onto the site and takes them off it, now or as planned.</summary>
[Route(Path + "/document/{id}")]
[RequireSection(Section.Content)]
public sealed class DocumentPublishingController(
    IContentPublishingService publishing,
    IContentService contents,
    BranchPublishing branches,
    PictureRefusals pictures,
    DocumentAccess access,
    ActingStaff staff,
    TimeProvider time
) : ManagementController
{
    /// <summary>Umbraco's name for every language of a document.</summary>
    private const string AllCultures = "*";

    [HttpPut("publish")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> Publish(Guid id, [FromBody] PublishDocument sent)
    {
        if (
            (
                await access.RefuseAsync(DocumentVerb.Publish, id)
                ?? await access.RefuseLanguagesAsync(sent.PublishSchedules.Select(planned => planned.Culture))
                ?? RefusePlans(sent)
                ?? RefusePictures(id, sent)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var published = await publishing.PublishAsync(id, [.. sent.PublishSchedules.Select(ToModel)], staff.Key);
        return published.Success ? Ok() : published.Status.ToProblem(published.Result.InvalidPropertyAliases);
    }

    /// <summary>Begins; the client then asks for the result until it is there.</summary>
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
        return new PublishedBranch(branches.Start(new BranchToPublish(id, sent.Cultures, filter, staff.Key)), IsComplete: false);
    }

    /// <summary>How far it is. What nobody knows of was interrupted when the server was restarted.</summary>
    [HttpGet("publish-with-descendants/result/{taskId}")]
    public ActionResult<PublishedBranch> PublishBranchResult(Guid id, Guid taskId) =>
        branches.Find(taskId, id, staff.Key) switch
        {
            null => Problem(
                Refusal.NotFound(ManagementMessages.Get("BranchInterrupted"), ManagementMessages.Get("BranchInterruptedDetail")),
                ContentPublishingOperationStatus.TaskResultNotFound.ToString()
            ),
            { Status: { } status, Failed: var failed } => pictures.RefuseFirst(failed) ?? status.ToProblem(),
            var record => new PublishedBranch(taskId, record.IsComplete),
        };

    [HttpPut("unpublish")]
    [InTreeTurn(Constants.Locks.ContentTree)]
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

    // Umbraco has names for these faults and leaves it to its API to look for them.
    private ObjectResult? RefusePlans(PublishDocument sent)
    {
        var now = time.GetUtcNow();
        return sent.PublishSchedules.Select(planned => planned.Schedule).OfType<Plan>().Select(Fault).FirstOrDefault(fault => fault is not null)?.ToProblem();

        ContentPublishingOperationStatus? Fault(Plan plan) =>
            plan.PublishTime <= now ? ContentPublishingOperationStatus.PublishTimeNeedsToBeInFuture
            : plan.UnpublishTime <= now ? ContentPublishingOperationStatus.UpublishTimeNeedsToBeInFuture
            : plan.UnpublishTime <= plan.PublishTime ? ContentPublishingOperationStatus.UnpublishTimeNeedsToBeAfterPublishTime
            : null;
    }

    // A plan may be made before the words are written: it is looked at again when its time comes.
    private ObjectResult? RefusePictures(Guid id, PublishDocument sent) =>
        sent.PublishSchedules.Where(planned => planned.Schedule is null).Select(planned => planned.Culture).ToList() is { Count: > 0 } now
            ? pictures.Refuse(id, now)
            : null;

    private static CulturePublishScheduleModel ToModel(PlannedCulture planned) =>
        new()
        {
            Culture = planned.Culture,
            Schedule = planned.Schedule is { } plan
                ? new ContentScheduleModel { PublishDate = plan.PublishTime, UnpublishDate = plan.UnpublishTime }
                : null,
        };
}
