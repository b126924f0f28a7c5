using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Makes what the client edits out of a media item.</summary>
public sealed class MediaDetails(EditorValues values)
{
    public async Task<MediaModel> ReadAsync(IMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new MediaModel
        {
            Id = media.Key,
            MediaType = new MediaTypeReference(
                media.ContentType.Key,
                media.ContentType.Icon ?? string.Empty,
                Reference.To(media.ContentType.ListView)
            ),
            IsTrashed = media.Trashed,
            Values = await values.ReadAsync(media),
            Variants = [VariantOf(media)],
        };
    }

    public static MediaVariantModel VariantOf(IMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new MediaVariantModel
        {
            Name = media.Name ?? string.Empty,
            CreateDate = media.CreateDate.ToUtc(),
            UpdateDate = media.UpdateDate.ToUtc(),
        };
    }
}
