using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

internal sealed class ContentTypeCommonRepository(IContentTypeRepository contentTypes, IMediaTypeRepository mediaTypes)
    : IContentTypeCommonRepository
{
    public IEnumerable<IContentTypeComposition> GetAllTypes() =>
        [.. contentTypes.GetMany(Array.Empty<int>()), .. mediaTypes.GetMany(Array.Empty<int>())];

    public void ClearCache()
    {
        // Nothing is cached that could grow old: the schema does not change while the process runs.
    }
}
