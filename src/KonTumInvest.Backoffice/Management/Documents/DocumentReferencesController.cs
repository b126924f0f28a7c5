using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.References;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>What links to documents, shown before one is unpublished or thrown away.</summary>
[Route(Path)]
[RequireSection(Section.Content)]
public sealed class DocumentReferencesController(ITrackedReferencesService references, ReferringItems referring, DocumentAccess access)
    : ManagementController
{
    /// <summary>Only links that would break count.</summary>
    private const bool Dependencies = true;

    [HttpGet("document/{id}/referenced-by")]
    public async Task<ActionResult<Page<ReferenceModel>>> ReferencedBy(Guid id, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var found = await references.GetPagedRelationsForItemAsync(id, UmbracoObjectTypes.Document, window.Skip, window.Take, Dependencies);
        return found is { Success: true, Result: { } links } ? referring.Map(links) : NotFoundProblem("The document could not be found");
    }

    /// <summary>The documents below one that something links to.</summary>
    [HttpGet("document/{id}/referenced-descendants")]
    public async Task<ActionResult<Page<Reference>>> ReferencedDescendants(Guid id, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var found = await references.GetPagedDescendantsInReferencesAsync(
            id,
            UmbracoObjectTypes.Document,
            window.Skip,
            window.Take,
            Dependencies
        );
        return found is { Success: true, Result: { } below }
            ? new Page<Reference>(below.Total, [.. below.Items.Select(item => new Reference(item.NodeKey))])
            : NotFoundProblem("The document could not be found");
    }

    /// <summary>Which of these documents something links to.</summary>
    [HttpGet("document/are-referenced")]
    public async Task<Page<Reference>> AreReferenced([FromQuery] Guid[] id, [FromQuery] Window window)
    {
        if (id.Length == 0)
        {
            return new Page<Reference>(0, []);
        }

        var found = await references.GetPagedKeysWithDependentReferencesAsync(
            id.ToHashSet(),
            Constants.ObjectTypes.Document,
            window.Skip,
            window.Take
        );
        return new Page<Reference>(found.Total, [.. found.Items.Select(key => new Reference(key))]);
    }

    /// <summary>What in the site links into the recycle bin, shown before it is emptied.</summary>
    [HttpGet("recycle-bin/document/referenced-by")]
    public async Task<Page<ReferenceModel>> BinReferencedBy([FromQuery] Window window) =>
        referring.Map(await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Document, window.Skip, window.Take, Dependencies));
}
