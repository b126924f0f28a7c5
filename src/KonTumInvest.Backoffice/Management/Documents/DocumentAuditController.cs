using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Audit;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Who did what to a document, and when.</summary>
[Route(Path + "/document/{id}/audit-log")]
[RequireSection(Section.Content)]
public sealed class DocumentAuditController(AuditEntries entries, DocumentAccess access) : ManagementController
{
    [HttpGet]
    public async Task<ActionResult<Page<AuditEntryModel>>> List(
        Guid id,
        [FromQuery] Window window,
        [FromQuery] DateTimeOffset? sinceDate,
        [FromQuery] Direction orderDirection = Direction.Descending
    ) =>
        await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal
            ? refusal
            : await entries.ReadAsync(UmbracoObjectTypes.Document, id, window, orderDirection, sinceDate);
}
