using KonTumInvest.Cms.Media.Images;
using KonTumInvest.Cms.Media.Vector;
using KonTumInvest.Cms.PropertyEditors.Media;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Where the file of a media item, and smaller images made of it, are read.</summary>
public sealed class MediaFileUrls(ImageUrls images)
{
    /// <summary>The address of the file as it was uploaded; none for a folder.</summary>
    public IReadOnlyList<MediaUrlModel> FileOf(IMedia media) => SourceOf(media) is { } source ? [new MediaUrlModel(null, source)] : [];

    /// <summary>
    /// The address of an image at least so many pixels wide, cut to a square around its focal point where <paramref name="cut"/> says so; none
    /// for what is no image. A drawing is shown in any size as it is.
    /// </summary>
    public IReadOnlyList<MediaUrlModel> ImageOf(IMedia media, int width, bool cut)
    {
        ArgumentNullException.ThrowIfNull(media);
        if (SourceOf(media) is not { } source)
        {
            return [];
        }

        if (source.EndsWith($".{SvgFile.Extension}", StringComparison.OrdinalIgnoreCase))
        {
            return [new MediaUrlModel(null, source)];
        }

        var focus = FileValues.ImageOf(media.GetValue(Constants.Conventions.Media.File))?.FocalPoint ?? FocalPoint.Centre;
        var ratio = cut ? ImageRatio.Square : ImageRatio.Original;
        return images.Url(source, focus, media.UpdateDate, width, ratio) is { } url ? [new MediaUrlModel(null, url)] : [];
    }

    private static string? SourceOf(IMedia media) => FileValues.SourceOf(media.GetValue(Constants.Conventions.Media.File));
}
