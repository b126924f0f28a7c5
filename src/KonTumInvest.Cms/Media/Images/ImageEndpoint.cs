using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.IO;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>
/// Answers <c>/media/img/{width}/{ratio}/{focus}/{version}/{file}.webp|jpg</c>. What an editor cut by hand has the key of its media item in
/// place of the focus: the rectangle is read from the media item, so that nobody can ask for one of his own.
/// </summary>
public static class ImageEndpoint
{
    /// <summary>Maps the addresses of made images. They never change their content, so that browsers and proxies keep them for a year.</summary>
    public static IEndpointConventionBuilder MapImages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods(
            ImageUrls.Prefix + "{width}/{ratio}/{focus}/{version}/{**file}",
            [HttpMethods.Get, HttpMethods.Head],
            async (
                string width,
                string ratio,
                string focus,
                string version,
                string file,
                HttpContext context,
                MediaFileManager media,
                IMediaCrops crops,
                ImageCache cache,
                ImageResizer resizer
            ) => await AnswerAsync(new Asked(width, ratio, focus, version, file), context, media.FileSystem, crops, cache, resizer)
        )
            .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        Asked asked,
        HttpContext context,
        IFileSystem files,
        IMediaCrops crops,
        ImageCache cache,
        ImageResizer resizer
    )
    {
        var dot = asked.File.LastIndexOf('.');
        if (
            dot <= 0
            || Variant(asked, dot, crops) is not { } variant
            || !IsImagePath(asked.File[..dot])
            || !files.FileExists(asked.File[..dot])
        )
        {
            return TypedResults.NotFound();
        }

        var source = asked.File[..dot];
        var modified = files.GetLastModified(source);
        var key = string.Create(CultureInfo.InvariantCulture, $"{source}|{modified.UtcTicks}|{files.GetSize(source)}|{variant.Path}|{variant.Crop}|{variant.Format}");
        var made = await cache.GetAsync(key, variant.Extension, () => Make(files, source, variant, resizer), context.RequestAborted);
        if (!made.TryGetValue(out var path))
        {
            return TypedResults.StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(path)[..32]}\"");
        return TypedResults.PhysicalFile(path, variant.MediaType, lastModified: modified, entityTag: tag);
    }

    private static ImageVariant? Variant(Asked asked, int dot, IMediaCrops crops)
    {
        var extension = asked.File[(dot + 1)..];
        if (ImageVariant.CropOf(asked.Focus) is not { } media)
        {
            return ImageVariant.TryParse(asked.Width, asked.Ratio, asked.Focus, extension);
        }

        return
            ImageVariant.TryParse(asked.Width, asked.Ratio, ImageVariant.NoFocus, extension) is { } variant
            && crops.Find(media, asked.Version, asked.File[..dot], variant.Ratio) is { } crop
            ? variant with { Crop = crop }
            : null;
    }

    private static Content.Common.Result<byte[]> Make(IFileSystem files, string source, ImageVariant variant, ImageResizer resizer)
    {
        using var stream = files.OpenFile(source);
        return resizer.Resize(stream, variant);
    }

    private sealed record Asked(string Width, string Ratio, string Focus, string Version, string File);

    private static bool IsImagePath(string path) =>
        !path.Contains('\\')
        && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or ".."))
        && UploadGuard.ImageExtensions.Contains(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
}
