using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Media;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>The list view of a media folder or of the root.</summary>
[Route(Path + "/collection/media")]
[RequireSection(Section.Media, Section.Content)]
public sealed class MediaCollectionController(
    ListViews lists,
    IMediaService media,
    IBackOfficeUserReader users,
    EditorValues values,
    MediaItems items,
    MediaStartNodes start
) : ManagementController
{
    [HttpGet]
    public async Task<ActionResult<Page<MediaInCollection>>> List([FromQuery] Guid? id, [FromQuery] CollectionQuery asked, [FromQuery] Window window)
    {
        var folder = id is { } key ? items.Find(key) : null;
        if (id is not null && (folder is null || !start.Shows(folder)))
        {
            return NotFoundProblem("The media item could not be found");
        }

        var own = folder is null ? Constants.DataTypes.Guids.ListViewMediaGuid : folder.ListViewKey;
        var (list, refusal) = await lists.FindAsync(asked, own);
        if (list is null)
        {
            return refusal!;
        }

        var page = list.Read(asked, window, Below(folder));
        return new Page<MediaInCollection>(page.Total, await MapAsync(page.Items, list.Columns));
    }

    private ReadOrdered<IMedia> Below(IMediaEntitySlim? folder)
    {
        var parent = folder?.Id ?? Constants.System.Root;
        return start.Everything || (folder is not null && start.Allows(folder))
            ? (long page, int size, out long total, Ordering ordering) => media.GetPagedChildren(parent, page, size, out total, null, ordering)
            : (long page, int size, out long total, Ordering ordering) =>
            {
                // On the way to where the account starts, only that way is shown.
                var shown = media.GetPagedChildren(parent, 0, int.MaxValue, out _, null, ordering).Where(start.Shows).ToList();
                total = shown.Count;
                return shown.Skip((int)page * size).Take(size);
            };
    }

    private async Task<IReadOnlyList<MediaInCollection>> MapAsync(IEnumerable<IMedia> listed, IReadOnlyCollection<string> columns)
    {
        var mapped = new List<MediaInCollection>();
        foreach (var item in listed)
        {
            mapped.Add(
                new MediaInCollection
                {
                    Id = item.Key,
                    MediaType = new TypeInCollection(
                        item.ContentType.Key,
                        item.ContentType.Alias,
                        item.ContentType.Icon ?? string.Empty,
                        Reference.To(item.ContentType.ListView)
                    ),
                    Creator = users.GetById(item.CreatorId)?.Name,
                    SortOrder = item.SortOrder,
                    Values = await values.ReadAsync(item, columns),
                    Variants = [MediaDetails.VariantOf(item)],
                }
            );
        }

        return mapped;
    }
}
