using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports;

/// <summary>Goes through all documents, some hundreds at a time.</summary>
internal static class DocumentWalk
{
    private const int PageSize = 500;

    /// <summary>Every document that is not thrown away, in the order of the tree.</summary>
    public static IEnumerable<IContent> Walk(this IContentService contents)
    {
        for (var page = 0; ; page++)
        {
            var read = contents.GetPagedDescendants(Constants.System.Root, page, PageSize, out _).ToList();
            foreach (var document in read.Where(document => !document.Trashed))
            {
                yield return document;
            }

            if (read.Count < PageSize)
            {
                yield break;
            }
        }
    }
}
