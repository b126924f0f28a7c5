using KonTumInvest.Backoffice.Approval;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Approval;

/// <summary>
/// Approval, which Umbraco lacks: who may write submits languages of a document, who may publish them publishes or returns them.
/// </summary>
[Route(Path)]
[RequireSection(Section.Content)]
public sealed class ApprovalController(
    Approvals approvals,
    ApprovalDetails models,
    IContentService contents,
    IContentPublishingService publishing,
    DocumentDetails details,
    PictureRefusals pictures,
    DocumentAccess access,
    TreeTurn turn,
    ActingStaff staff
) : ManagementController
{
    /// <summary>What waits for the account that asks.</summary>
    [HttpGet("approval")]
    public async Task<Page<ApprovalModel>> ForMe([FromQuery] Window window, CancellationToken cancellationToken) =>
        window.Of((await models.OfAsync(await approvals.WaitingAsync(cancellationToken))).Where(model => model.MayDecide).ToList());

    /// <summary>What the account submitted, and what became of it.</summary>
    [HttpGet("approval/mine")]
    public async Task<Page<ApprovalModel>> Mine([FromQuery] Window window, CancellationToken cancellationToken) =>
        window.Of(await models.OfAsync(await approvals.SubmittedByAsync(staff.Key, cancellationToken)));

    /// <summary>What waits for a document.</summary>
    [HttpGet("document/{id}/approval")]
    public async Task<ActionResult<IReadOnlyList<ApprovalModel>>> OfDocument(Guid id, CancellationToken cancellationToken) =>
        await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal
            ? refusal
            : Ok(await models.OfAsync(await approvals.WaitingAsync(cancellationToken, id)));

    [HttpPost("document/{id}/approval")]
    public async Task<ActionResult<IReadOnlyList<ApprovalModel>>> Submit(Guid id, [FromBody] SubmitForApproval sent, CancellationToken cancellationToken)
    {
        if ((await access.RefuseAsync(DocumentVerb.Update, id) ?? await access.RefuseLanguagesAsync(sent.Cultures)) is { } refusal)
        {
            return refusal;
        }

        var document = contents.GetById(id)!;
        var text = await details.ReadAsync(document);
        var asked = document.ContentType.VariesByCulture() ? sent.Cultures.Distinct(StringComparer.OrdinalIgnoreCase).ToList() : [null];
        var unfit = asked.Where(culture => !HasSomethingToPublish(text, culture)).ToList();
        if (unfit.Count > 0)
        {
            return Problem(Refusal.BadRequest(ManagementMessages.Get("ApprovalNothing", string.Join(", ", unfit))), "NothingToApprove");
        }

        var note = string.IsNullOrWhiteSpace(sent.Note) ? null : sent.Note.Trim();
        var submissions = asked.Select(culture => Submission(text, culture, note)).ToList();
        return Ok(await models.OfAsync(await approvals.SubmitAsync(submissions, staff.Key, cancellationToken)));
    }

    /// <summary>Publishes the language, if it still says what was submitted.</summary>
    [HttpPost("approval/{id}/approve")]
    public Task<ActionResult> Approve(Guid id, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            async request =>
            {
                var refusal = await turn.ActAsync(Constants.Locks.ContentTree, () => PublishAsync(request), refused => refused is null);
                if (refusal is not null)
                {
                    return refusal;
                }

                // The publish has closed the request, unless there was nothing left to publish.
                await approvals.DecideAsync(id, ApprovalState.Approved, staff.Key, comment: null, cancellationToken);
                return Ok();
            },
            cancellationToken
        );

    /// <summary>Sends the language back to its writer.</summary>
    [HttpPost("approval/{id}/return")]
    public Task<ActionResult> Return(Guid id, [FromBody] ApprovalComment sent, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            async _ =>
                Trimmed(sent) is not { } comment
                    ? Problem(Refusal.BadRequest(ManagementMessages.Get("ApprovalCommentMissing")), "CommentMissing")
                    : await approvals.DecideAsync(id, ApprovalState.Returned, staff.Key, comment, cancellationToken)
                        ? Ok()
                        : Conflict("Decided"),
            cancellationToken
        );

    /// <summary>Takes one's own request back.</summary>
    [HttpPost("approval/{id}/withdraw")]
    public async Task<ActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await approvals.FindAsync(id, cancellationToken) is not { } request ? NotFoundProblem(ManagementMessages.Get("ApprovalNotFound"))
        : request.SubmittedBy != staff.Key ? Problem(Refusal.Forbidden)
        : await approvals.DecideAsync(id, ApprovalState.Withdrawn, staff.Key, comment: null, cancellationToken) ? Ok()
        : Conflict("Decided");

    private async Task<ActionResult> DecideAsync(Guid id, Func<ApprovalRequest, Task<ActionResult>> decide, CancellationToken cancellationToken)
    {
        if (await approvals.FindAsync(id, cancellationToken) is not { } request)
        {
            return NotFoundProblem(ManagementMessages.Get("ApprovalNotFound"));
        }

        var refusal =
            await access.RefuseAsync(DocumentVerb.Publish, request.DocumentKey) ?? await access.RefuseLanguagesAsync([request.CultureOrNull]);
        return refusal ?? (request.State == ApprovalState.Waiting ? await decide(request) : Conflict("Decided"));
    }

    private async Task<ActionResult?> PublishAsync(ApprovalRequest request)
    {
        if (contents.GetById(request.DocumentKey) is not { } document)
        {
            return ContentPublishingOperationStatus.ContentNotFound.ToProblem();
        }

        if (DocumentState.Of(await details.ReadAsync(document), request.CultureOrNull) != request.TextState)
        {
            return Conflict("ChangedSince");
        }

        if (pictures.Refuse(request.DocumentKey, [request.CultureOrNull]) is { } refusal)
        {
            return refusal;
        }

        var published = await publishing.PublishAsync(
            request.DocumentKey,
            [new CulturePublishScheduleModel { Culture = request.CultureOrNull }],
            staff.Key
        );
        return published.Success ? null : published.Status.ToProblem(published.Result.InvalidPropertyAliases);
    }

    private static bool HasSomethingToPublish(DocumentModel document, string? culture) =>
        document.Variants.FirstOrDefault(variant => string.Equals(variant.Culture, culture, StringComparison.OrdinalIgnoreCase))
            is { State: VariantState.Draft or VariantState.PublishedPendingChanges };

    private static Submission Submission(DocumentModel document, string? culture, string? note)
    {
        var variant = document.Variants.First(variant => string.Equals(variant.Culture, culture, StringComparison.OrdinalIgnoreCase));
        return new Submission(document.Id, variant.Culture, variant.Name, DocumentState.Of(document, variant.Culture), note);
    }

    private static ObjectResult Conflict(string message) => Problem(Refusal.Conflict(ManagementMessages.Get("Approval" + message)), message);

    private static string? Trimmed(ApprovalComment sent) => string.IsNullOrWhiteSpace(sent.Comment) ? null : sent.Comment.Trim();
}
