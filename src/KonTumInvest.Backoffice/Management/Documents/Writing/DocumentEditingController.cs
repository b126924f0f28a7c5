using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>
/// Creates, checks and saves documents. The client sends names and values of every language; in those the account may not write, what is
/// stored stays (<see cref="ForeignLanguages"/>), so that an update is not refused for them.
/// </summary>
[RequireSection(Section.Content)]
[TypeFilter<SentContentGuard>(Order = 1)] // What cannot be read at all was refused before.
public sealed class DocumentEditingController(
    IContentEditingService editing,
    EditingModels models,
    ForeignLanguages foreign,
    PictureRefusals pictures,
    DocumentAccess access,
    StaleSaveGuard stale,
    ActingStaff staff
) : ManagementController
{
    [HttpPost($"/{Path}/document")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> Create([FromBody] CreateDocument sent)
    {
        if (await RefuseCreateAsync(sent) is { } refusal)
        {
            return refusal;
        }

        var created = await editing.CreateAsync(models.ToCreate(sent), staff.Key);
        return created.Success ? CreatedAt("document", created.Result.Content!.Key) : created.Status.ToProblem();
    }

    [HttpPost($"/{Path}/document/create-and-publish")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> CreateAndPublish([FromBody] CreateAndPublishDocument sent)
    {
        if (
            (
                await RefuseCreateAsync(sent)
                ?? await access.RefuseAsync(DocumentVerb.Publish, sent.Parent?.Id)
                ?? await access.RefuseLanguagesAsync(sent.CulturesToPublish)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var cultures = Set(sent.CulturesToPublish);
        var valid = await pictures.AddAsync(
            await editing.ValidateCreateAsync(models.ToCreate(sent), staff.Key),
            sent.DocumentType.Id,
            sent,
            cultures
        );
        if (!valid.Success && (valid.Status != ContentEditingOperationStatus.PropertyValidationError || Concern(valid.Result, cultures)))
        {
            return Answer(valid);
        }

        var created = await editing.CreateAndPublishAsync(models.ToCreate(sent), cultures, staff.Key);
        return created.Success
            ? CreatedAt("document", created.Result.Content!.Key)
            : created.Status.ToProblem(created.Result.InvalidPropertyAliases);
    }

    [HttpPut($"/{Path}/document/{{id}}")]
    public async Task<ActionResult> Update(Guid id, [FromBody] UpdateDocument sent) =>
        await access.RefuseAsync(DocumentVerb.Update, id)
        ?? await stale.SaveAsync(
            id,
            async () =>
            {
                var updated = await editing.UpdateAsync(id, await ToUpdateAsync(id, sent), staff.Key);
                return updated.Success ? null : updated.Status.ToProblem();
            }
        )
        ?? Ok();

    [HttpPut($"/{Path}/document/{{id}}/update-and-publish")]
    public async Task<ActionResult> UpdateAndPublish(Guid id, [FromBody] UpdateAndPublishDocument sent) =>
        await access.RefuseAsync(DocumentVerb.Update, id)
        ?? await access.RefuseAsync(DocumentVerb.Publish, id)
        ?? await access.RefuseLanguagesAsync(sent.CulturesToPublish)
        ?? await stale.SaveAsync(
            id,
            async () =>
            {
                // Asked first, because publishing names the properties that are wrong but not the languages.
                var cultures = Set(sent.CulturesToPublish);
                var valid = await ValidateAsync(id, sent, cultures);
                if (!valid.Success)
                {
                    return Answer(valid);
                }

                var updated = await editing.UpdateAndPublishAsync(id, await ToUpdateAsync(id, sent), cultures, staff.Key);
                return updated.Success ? null : updated.Status.ToProblem(updated.Result.InvalidPropertyAliases);
            }
        )
        ?? Ok();

    [HttpPost($"/{Path}/document/validate")]
    public async Task<ActionResult> ValidateCreate([FromBody] CreateDocument sent) =>
        await RefuseCreateAsync(sent) ?? Answer(
            await pictures.AddAsync(
                await editing.ValidateCreateAsync(models.ToCreate(sent), staff.Key),
                sent.DocumentType.Id,
                sent,
                cultures: null
            )
        );

    [HttpPut($"/{PathOfSecondVersion}/document/{{id}}/validate")]
    public async Task<ActionResult> ValidateUpdate(Guid id, [FromBody] ValidateDocument sent) =>
        await access.RefuseAsync(DocumentVerb.Update, id)
        ?? Answer(await ValidateAsync(id, sent, sent.Cultures));

    private async Task<Attempt<ContentValidationResult, ContentEditingOperationStatus>> ValidateAsync(
        Guid id,
        UpdateDocument sent,
        IEnumerable<string>? cultures
    ) =>
        await pictures.AddAsync(
            await editing.ValidateUpdateAsync(id, models.ToValidate(sent, cultures), staff.Key),
            pictures.TypeOf(id),
            sent,
            cultures
        );

    private async Task<ContentUpdateModel> ToUpdateAsync(Guid id, UpdateDocument sent)
    {
        var update = models.ToUpdate(sent);
        await foreign.KeepAsync(id, update);
        return update;
    }

    private async Task<ActionResult?> RefuseCreateAsync(CreateDocument sent) =>
        await access.RefuseAsync(DocumentVerb.Create, sent.Parent?.Id)
        ?? await access.RefuseLanguagesAsync(sent.Variants.Select(variant => variant.Culture));

    private ActionResult Answer(Attempt<ContentValidationResult, ContentEditingOperationStatus> checkedValues) =>
        checkedValues.Success ? Ok()
        : checkedValues.Status == ContentEditingOperationStatus.PropertyValidationError ? checkedValues.Result.ToProblem()
        : checkedValues.Status.ToProblem();

    private static bool Concern(ContentValidationResult found, HashSet<string> cultures) =>
        found.ValidationErrors.Any(error => error.Culture is null || cultures.Contains(error.Culture));

    private static HashSet<string> Set(IEnumerable<string> cultures) => cultures.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
