using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Who did what to a document, and when.</summary>
[Route(Path + "/document/{id}/audit-log")]
[RequireSection(Section.Content)]
public sealed class DocumentAuditController(IAuditService audit, IUserIdKeyResolver accounts, DocumentAccess access) : ManagementController
{
    [HttpGet]
    public async Task<ActionResult<Page<AuditEntryModel>>> List(
        Guid id,
        [FromQuery] Window window,
        [FromQuery] DateTimeOffset? sinceDate,
        [FromQuery] Direction orderDirection = Direction.Descending
    )
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var found = await audit.GetItemsByKeyAsync(id, UmbracoObjectTypes.Document, window.Skip, window.Take, orderDirection, sinceDate);
        var entries = new List<AuditEntryModel>();
        foreach (var item in found.Items)
        {
            var account = await accounts.TryGetAsync(item.UserId);
            entries.Add(
                new AuditEntryModel(
                    new Reference(account.Success ? account.Result : Guid.Empty),
                    item.CreateDate.ToUtc(),
                    item.AuditType.ToString(),
                    item.Comment,
                    item.Parameters
                )
            );
        }

        return new Page<AuditEntryModel>(found.Total, entries);
    }
}
