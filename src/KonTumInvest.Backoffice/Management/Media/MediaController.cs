using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Audit;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Reads media items: to open them, and to show what a document has picked.</summary>
[Route(Path + "/media")]
[RequireSection(Section.Media, Section.Content)]
public sealed class MediaController(
    IMediaService media,
    MediaAccess access,
    MediaDetails details,
    StaleSaveGuard stale,
    MediaFileUrls urls,
    AuditEntries audit,
    IOptionsSnapshot<ContentSettings> settings
) : ManagementController
{
    [HttpGet("{id}")]
    public async Task<ActionResult<MediaModel>> Get(Guid id)
    {
        if (await access.RefuseAsync(id) is { } refusal)
        {
            return refusal;
        }

        if (media.GetById(id) is not { } item)
        {
            return NotFoundProblem("The media item could not be found");
        }

        var model = await details.ReadAsync(item);
        stale.Seen(model);
        return model;
    }

    [HttpGet("configuration")]
    public MediaConfigurationModel Configuration() =>
        new(settings.Value.DisableDeleteWhenReferenced, settings.Value.DisableUnpublishWhenReferenced);

    /// <summary>The addresses of the files, which anybody may read who knows them.</summary>
    [HttpGet("urls")]
    public IReadOnlyList<MediaUrlsModel> Urls([FromQuery] Guid[] id) =>
        [.. media.Find(id).Select(item => new MediaUrlsModel(item.Key, urls.FileOf(item)))];

    [HttpGet("{id}/audit-log")]
    public async Task<ActionResult<Page<AuditEntryModel>>> AuditLog(
        Guid id,
        [FromQuery] Window window,
        [FromQuery] DateTimeOffset? sinceDate,
        [FromQuery] Direction orderDirection = Direction.Descending
    ) =>
        await access.RefuseAsync(id) is { } refusal
            ? refusal
            : await audit.ReadAsync(UmbracoObjectTypes.Media, id, window, orderDirection, sinceDate);
}
