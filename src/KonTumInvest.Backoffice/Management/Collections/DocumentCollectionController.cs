using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Collections;

/// <summary>The list view of what lies below a document.</summary>
[Route(Path + "/collection/document/{id}")]
[RequireSection(Section.Content)]
public sealed class DocumentCollectionController(
    ListViews lists,
    IContentService contents,
    IBackOfficeUserReader users,
    EditorValues values,
    DocumentItems items,
    DocumentAccess access,
    StartNodes start
) : ManagementController
{
    [HttpGet]
    public async Task<ActionResult<Page<DocumentInCollection>>> List(Guid id, [FromQuery] CollectionQuery asked, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var parent = contents.GetById(id)!;
        var (list, refused) = await lists.FindAsync(asked, parent.ContentType.ListView);
        if (list is null)
        {
            return refused!;
        }

        var page = list.Read<IContent>(
            asked,
            window,
            (long number, int size, out long total, Ordering ordering) =>
                start.ReadsEverything
                    ? contents.GetPagedChildren(parent.Id, number, size, out total, propertyAliases: null, filter: null, ordering)
                    : Readable(parent.Id, number, size, out total, ordering)
        );
        return new Page<DocumentInCollection>(page.Total, await MapAsync(page.Items, list.Columns));
    }

    // Which documents may be read follows from rights that the database does not know: all of the list are read, of which there are some hundreds.
    private IEnumerable<IContent> Readable(int parent, long number, int size, out long total, Ordering ordering)
    {
        var all = contents.GetPagedChildren(parent, 0, int.MaxValue, out _, propertyAliases: null, filter: null, ordering).Where(start.Reads).ToList();
        total = all.Count;
        return all.Skip((int)Math.Min(number * size, all.Count)).Take(size);
    }

    private async Task<IReadOnlyList<DocumentInCollection>> MapAsync(IReadOnlyList<IContent> listed, IReadOnlyCollection<string> columns)
    {
        var mapped = new List<DocumentInCollection>();

        // Asked for no key, Umbraco would answer with every plan.
        var plans = listed.Count == 0 ? null : contents.GetContentSchedulesByKeys([.. listed.Select(document => document.Key)]);
        foreach (var document in listed)
        {
            mapped.Add(
                new DocumentInCollection
                {
                    Id = document.Key,
                    DocumentType = new TypeInCollection(
                        document.ContentType.Key,
                        document.ContentType.Alias,
                        document.ContentType.Icon ?? string.Empty,
                        Reference.To(document.ContentType.ListView)
                    ),
                    IsTrashed = document.Trashed,
                    Ancestors = [.. items.AncestorsOf(document.Key).Select(key => new Reference(key))],
                    Updater = users.GetById(document.WriterId)?.Name,
                    Creator = users.GetById(document.CreatorId)?.Name,
                    SortOrder = document.SortOrder,
                    Values = await values.ShowAsync(document, columns),
                    Variants = DocumentDetails.Variants(document, published: false, Planned(plans, document)),
                }
            );
        }

        return mapped;
    }

    private static ContentScheduleCollection Planned(IDictionary<Guid, IEnumerable<ContentSchedule>>? plans, IContent document)
    {
        var planned = new ContentScheduleCollection();
        foreach (var plan in plans?.TryGetValue(document.Key, out var own) == true ? own : [])
        {
            planned.Add(plan);
        }

        return planned;
    }
}
