using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Collections;

/// <summary>The children of a document as a list view shows them: in an order of the editor's choice, filtered by name.</summary>
[Route(Path + "/collection/document")]
[RequireSection(Section.Content)]
public sealed class DocumentCollectionController(
    IEntityService entities,
    IContentService contents,
    IBackOfficeUserReader users,
    StartNodes start,
    DocumentItems items
) : ManagementController
{
    private static readonly Refusal UnknownOrder = Refusal.BadRequest("Documents cannot be put into this order");

    [HttpGet("{id}")]
    public ActionResult<Page<CollectionItemModel>> Children(Guid id, [FromQuery] CollectionQuery asked, [FromQuery] Window window)
    {
        if (entities.Get(id, UmbracoObjectTypes.Document) is not { } parent || !start.Shows(parent))
        {
            return NotFoundProblem("The document could not be found", nameof(ContentCollectionOperationStatus.ContentNotFound));
        }

        var filter = VietnameseText.Fold(asked.Filter ?? string.Empty);
        var found = entities.GetChildren(id, UmbracoObjectTypes.Document).OfType<IDocumentEntitySlim>().Where(start.Shows);
        var shown = filter.Length == 0 ? found : found.Where(document => HasName(document, filter));
        return asked.Sort(shown) is { } sorted
            ? Read(window.Of<IDocumentEntitySlim>([.. sorted]))
            : Problem(UnknownOrder, nameof(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration));
    }

    private Page<CollectionItemModel> Read(Page<IDocumentEntitySlim> page)
    {
        var keys = page.Items.Select(document => document.Key).ToArray();
        var full = keys.Length == 0 ? [] : contents.GetByIds(keys).ToDictionary(document => document.Key);
        var schedules = keys.Length == 0 ? null : contents.GetContentSchedulesByKeys(keys);
        var names = new Dictionary<int, string?>();
        return new Page<CollectionItemModel>(page.Total, [.. keys.Where(full.ContainsKey).Select(key => Map(full[key]))]);

        CollectionItemModel Map(IContent document) =>
            new()
            {
                Id = document.Key,
                DocumentType = new CollectionTypeReference(
                    document.ContentType.Key,
                    document.ContentType.Alias,
                    document.ContentType.Icon ?? string.Empty,
                    Reference.To(document.ContentType.ListView)
                ),
                IsTrashed = document.Trashed,
                SortOrder = document.SortOrder,
                Creator = NameOf(document.CreatorId),
                Updater = NameOf(document.WriterId),
                Ancestors = [.. items.AncestorsOf(document.Key).Select(key => new Reference(key))],
                Variants = DocumentDetails.Variants(document, published: false, PlannedFor(document)),
            };

        ContentScheduleCollection PlannedFor(IContent document)
        {
            var collection = new ContentScheduleCollection();
            foreach (var planned in schedules?.TryGetValue(document.Key, out var all) == true ? all : [])
            {
                collection.Add(planned);
            }

            return collection;
        }

        string? NameOf(int account) => names.TryGetValue(account, out var name) ? name : names[account] = users.GetById(account)?.Name;
    }

    private static bool HasName(IDocumentEntitySlim document, string filter) =>
        document.CultureNames.Values.DefaultIfEmpty(document.Name).Any(name => VietnameseText.Fold(name).Contains(filter, StringComparison.Ordinal));
}
