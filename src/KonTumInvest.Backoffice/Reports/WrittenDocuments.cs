using KonTumInvest.Backoffice.Management.Access;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Reports;

/// <summary>The documents a report looks at: all that are not thrown away and that the account may open.</summary>
public sealed class WrittenDocuments(IContentService contents, StartNodes start)
{
    public IEnumerable<IContent> All() => contents.Walk().Where(start.Allows);
}
