using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>The tree of texts. They are some hundreds; every account with the section sees all.</summary>
[Route(Path)]
[RequireSection(Section.Translation)]
public sealed class DictionaryTreeController(IDictionaryItemService dictionary) : ManagementController
{
    [HttpGet("tree/dictionary/root")]
    public async Task<Page<DictionaryTreeItemModel>> Root([FromQuery] Window window) => await MapAsync(await dictionary.GetAtRootAsync(), window);

    [HttpGet("tree/dictionary/children")]
    public async Task<ActionResult<Page<DictionaryTreeItemModel>>> Children([FromQuery] Guid parentId, [FromQuery] Window window) =>
        await dictionary.GetAsync(parentId) is null
            ? DictionaryItemOperationStatus.ItemNotFound.ToProblem()
            : await MapAsync(await dictionary.GetChildrenAsync(parentId), window);

    /// <summary>The texts above one and itself, from the root down.</summary>
    [HttpGet("tree/dictionary/ancestors")]
    public async Task<ActionResult<IReadOnlyList<DictionaryTreeItemModel>>> Ancestors([FromQuery] Guid descendantId)
    {
        if (await dictionary.GetAsync(descendantId) is not { } item)
        {
            return DictionaryItemOperationStatus.ItemNotFound.ToProblem();
        }

        var line = new List<DictionaryTreeItemModel> { await MapAsync(item) };
        while (item.ParentId is { } above && await dictionary.GetAsync(above) is { } parent)
        {
            line.Insert(0, await MapAsync(parent));
            item = parent;
        }

        return line;
    }

    [HttpGet("item/dictionary")]
    public async Task<IReadOnlyList<DictionaryItemItemModel>> Items([FromQuery] Guid[] id) =>
        id.Length == 0 ? [] : [.. (await dictionary.GetManyAsync([.. id.Distinct()])).Select(item => new DictionaryItemItemModel(item.Key, item.ItemKey))];

    private async Task<Page<DictionaryTreeItemModel>> MapAsync(IEnumerable<IDictionaryItem> all, Window window)
    {
        var page = window.Of(all.OrderBy(item => item.ItemKey, StringComparer.OrdinalIgnoreCase).ToList());
        var mapped = new List<DictionaryTreeItemModel>();
        foreach (var item in page.Items)
        {
            mapped.Add(await MapAsync(item));
        }

        return new Page<DictionaryTreeItemModel>(page.Total, mapped);
    }

    private async Task<DictionaryTreeItemModel> MapAsync(IDictionaryItem item) =>
        new(item.Key, item.ItemKey, Reference.To(item.ParentId), await dictionary.CountChildrenAsync(item.Key) > 0);
}
