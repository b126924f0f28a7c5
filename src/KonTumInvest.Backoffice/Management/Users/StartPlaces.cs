using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Where an account or a group may be made to start: at documents and media items that exist and were not thrown away.</summary>
public sealed class StartPlaces(IDocumentNavigationQueryService documents, IMediaNavigationQueryService media)
{
    /// <summary>Null if all of them are there, or the refusal.</summary>
    public ActionResult? Refuse(IEnumerable<Guid> startDocuments, IEnumerable<Guid> startMedia) =>
        !startDocuments.All(key => documents.TryGetParentKey(key, out _)) ? Problem("The document to start at could not be found", "ContentStartNodeNotFound")
        : !startMedia.All(key => media.TryGetParentKey(key, out _)) ? Problem("The media folder to start at could not be found", "MediaStartNodeNotFound")
        : null;

    private static ObjectResult Problem(string title, string status) =>
        ManagementProblem.Result(Refusal.BadRequest(title, "It was deleted or thrown away. Choose another one."), status);
}
