using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services.OperationStatus;
using static KonTumInvest.Backoffice.Management.Problems.Refusal;

namespace KonTumInvest.Backoffice.Management.Dictionary;

/// <summary>What the client is told for each way in which Umbraco's dictionary service refuses.</summary>
internal static class DictionaryRefusals
{
    public static ObjectResult ToProblem(this DictionaryItemOperationStatus status) =>
        ManagementProblem.Result(
            status switch
            {
                DictionaryItemOperationStatus.ItemNotFound => NotFound("The dictionary item could not be found"),
                DictionaryItemOperationStatus.ParentNotFound => NotFound("The parent could not be found"),
                DictionaryItemOperationStatus.InvalidParent => BadRequest("Invalid parent", "The item cannot lie there."),
                DictionaryItemOperationStatus.DuplicateItemKey => Conflict("Duplicate name", "Another dictionary item has the name."),
                DictionaryItemOperationStatus.DuplicateKey => BadRequest("Invalid id", "The id is in use."),
                DictionaryItemOperationStatus.CancelledByNotification => BadRequest("Cancelled", "A rule of this site prevented the act."),
                _ => BadRequest("Invalid id"),
            },
            status.ToString()
        );
}
