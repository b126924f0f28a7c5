using KonTumInvest.Content.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>
/// Finds documents by their names, drafts too, written with Vietnamese marks or without. It reads the names of all documents at every
/// search: some ten thousand of them are few enough, and no index can be behind.
/// </summary>
public sealed class DocumentNameSearch(IEntityService entities)
{
    private const int Batch = 500;

    private static readonly Ordering ByPath = Ordering.By("path");

    /// <summary>Documents whose name in the language, or in any, contains the text; names that begin with it come first.</summary>
    public IReadOnlyList<IDocumentEntitySlim> Find(string query, string? culture, bool trashed)
    {
        var wanted = VietnameseText.Fold(query);
        return
        [
            .. All(trashed)
                .Select(document => (Document: document, Place: Place(document, wanted, culture)))
                .Where(found => found.Place >= 0)
                .OrderBy(found => found.Place > 0)
                .ThenBy(found => found.Document.Level)
                .ThenBy(found => found.Document.SortOrder)
                .ThenBy(found => found.Document.Id)
                .Select(found => found.Document),
        ];
    }

    private IEnumerable<IDocumentEntitySlim> All(bool trashed)
    {
        for (long page = 0, seen = 0, total = 1; seen < total; page++)
        {
            var batch = entities
                .GetPagedDescendants(UmbracoObjectTypes.Document, page, Batch, out total, null, ByPath, includeTrashed: trashed)
                .ToList();
            if (batch.Count == 0)
            {
                yield break;
            }

            seen += batch.Count;
            foreach (var document in batch.OfType<IDocumentEntitySlim>().Where(document => document.Trashed == trashed))
            {
                yield return document;
            }
        }
    }

    private static int Place(IDocumentEntitySlim document, string wanted, string? culture)
    {
        var names = document.CultureNames.Where(name => culture is null || name.Key.Equals(culture, StringComparison.OrdinalIgnoreCase));
        var places = names
            .Select(name => name.Value)
            .DefaultIfEmpty(document.Name)
            .Select(name => VietnameseText.Fold(name).IndexOf(wanted, StringComparison.Ordinal))
            .Where(place => place >= 0)
            .ToList();
        return places.Count == 0 ? -1 : places.Min();
    }
}
