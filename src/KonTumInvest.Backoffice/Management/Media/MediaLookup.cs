using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Media;

internal static class MediaLookup
{
    /// <summary>The media items with these keys that exist. Asked for no key, Umbraco's own method answers with all of them.</summary>
    public static IEnumerable<IMedia> Find(this IMediaService media, Guid[] keys) => keys.Length == 0 ? [] : media.GetByIds(keys.Distinct());
}
