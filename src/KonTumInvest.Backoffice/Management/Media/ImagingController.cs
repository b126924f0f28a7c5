using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Addresses of small images, as lists and pickers show them. The image itself is made when the address is read.</summary>
[Route(Path + "/imaging/resize/urls")]
[RequireSection(Section.Media, Section.Content)]
public sealed class ImagingController(IMediaService media, MediaFileUrls urls) : ManagementController
{
    private const int MostPixels = 10_000;

    [HttpGet]
    public IReadOnlyList<MediaUrlsModel> Urls(
        [FromQuery] Guid[] id,
        [FromQuery, Range(1, MostPixels)] int width = 200,
        [FromQuery, Range(1, MostPixels)] int height = 200,
        [FromQuery] ImageCropMode mode = ImageCropMode.Max
    )
    {
        // Only a square can be cut here; every other shape is shown whole, and the client fits it in.
        var cut = mode == ImageCropMode.Crop && width == height;
        return [.. media.Find(id).Select(item => new MediaUrlsModel(item.Key, urls.ImageOf(item, Math.Max(width, height), cut)))];
    }
}
