using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Templates;

/// <summary>The names of templates, which a document's information shows. Templates are schema (<c>templates.json</c>).</summary>
[Route(Path + "/item/template")]
[RequireSection(Section.Content)]
public sealed class TemplateItemController(ITemplateService templates) : ManagementController
{
    [HttpGet]
    public async Task<IReadOnlyList<TemplateItemModel>> Items([FromQuery] Guid[] id) =>
        // Asked for no key, Umbraco answers with all of them.
        id.Length == 0
            ? []
            : [.. (await templates.GetAllAsync([.. id.Distinct()])).Select(template => new TemplateItemModel(template.Key, template.Name ?? template.Alias, template.Alias))];
}

/// <summary>A template in a list.</summary>
public sealed record TemplateItemModel(Guid Id, string Name, string Alias)
{
    public IReadOnlyList<Flag> Flags { get; } = [];
}
