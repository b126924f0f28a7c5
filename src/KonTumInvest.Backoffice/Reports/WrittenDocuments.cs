using KonTumInvest.Backoffice.Management.Access;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports;

/// <summary>The documents a report looks at: all that are not thrown away and that the account may open.</summary>
public sealed class WrittenDocuments(IContentService contents, StartNodes start)
{
    private const int PageSize = 500;

    public IEnumerable<IContent> All()
    {
        for (var page = 0; ; page++)
        {
            var read = contents.GetPagedDescendants(Constants.System.Root, page, PageSize, out _).ToList();
            foreach (var document in read.Where(document => !document.Trashed && start.Allows(document)))
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
