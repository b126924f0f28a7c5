using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>Reads and changes the texts that editors translate.</summary>
[Route(Path + "/dictionary")]
[RequireSection(Section.Translation)]
public sealed class DictionaryController(IDictionaryItemService dictionary, DictionaryLanguages languages, ActingStaff staff)
    : ManagementController
{
    /// <summary>All texts, or those whose name begins with the filter or which contain it in any language.</summary>
    [HttpGet]
    public async Task<Page<DictionaryOverviewModel>> List([FromQuery] string? filter, [FromQuery] Window window)
    {
        var all = (await dictionary.GetDescendantsAsync(null, filter)).ToList();
        return window
            .Of(all)
            .Map(item => new DictionaryOverviewModel(
                item.Key,
                item.ItemKey,
                Reference.To(item.ParentId),
                [.. DictionaryLanguages.Translated(item)]
            ));
    }

    [HttpGet("{id}")]
    public async Task<ActionResult<DictionaryItemModel>> Get(Guid id) =>
        await dictionary.GetAsync(id) is { } item
            ? new DictionaryItemModel(
                item.Key,
                item.ItemKey,
                [.. item.Translations.Select(text => new TranslationModel { IsoCode = text.LanguageIsoCode, Translation = text.Value })]
            )
            : NotFoundProblem();

    [HttpPost]
    public async Task<ActionResult> Create([FromBody] CreateDictionaryItem sent)
    {
        var item = new DictionaryItem(sent.Parent?.Id, sent.Name.Trim()) { Key = sent.Id ?? Guid.CreateVersion7() };
        if ((RefuseName(sent) ?? await languages.WriteAsync(item, sent.Translations)) is { } refusal)
        {
            return refusal;
        }

        var created = await dictionary.CreateAsync(item, staff.Key);
        return created.Success ? CreatedAt("dictionary", item.Key) : created.Status.ToProblem();
    }

    [HttpPut("{id}")]
    public async Task<ActionResult> Update(Guid id, [FromBody] UpdateDictionaryItem sent)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return NotFoundProblem();
        }

        var renamed = item.ItemKey != sent.Name.Trim();
        if (
            (
                RefuseName(sent)
                ?? (renamed ? await languages.RefuseWholeAsync(item) : null)
                ?? await languages.WriteAsync(item, sent.Translations)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        item.ItemKey = sent.Name.Trim();
        var updated = await dictionary.UpdateAsync(item, staff.Key);
        return updated.Success ? Ok() : updated.Status.ToProblem();
    }

    [HttpPut("{id}/move")]
    public async Task<ActionResult> Move(Guid id, [FromBody] MoveNode sent)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return NotFoundProblem();
        }

        if (await languages.RefuseWholeAsync(item) is { } refusal)
        {
            return refusal;
        }

        var moved = await dictionary.MoveAsync(item, sent.Target?.Id, staff.Key);
        return moved.Success ? Ok() : moved.Status.ToProblem();
    }

    /// <summary>Deletes a text and all below it.</summary>
    [HttpDelete("{id}")]
    public async Task<ActionResult> Delete(Guid id)
    {
        if (await dictionary.GetAsync(id) is not { } item)
        {
            return NotFoundProblem();
        }

        if (await languages.RefuseWholeAsync(item) is { } refusal)
        {
            return refusal;
        }

        var deleted = await dictionary.DeleteAsync(id, staff.Key);
        return deleted.Success ? Ok() : deleted.Status.ToProblem();
    }

    private static ObjectResult? RefuseName(UpdateDictionaryItem sent) =>
        string.IsNullOrWhiteSpace(sent.Name) ? Problem(Refusal.BadRequest("Invalid name", "A name is missing."), "InvalidName") : null;

    private static ObjectResult NotFoundProblem() => DictionaryItemOperationStatus.ItemNotFound.ToProblem();
}
