using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.IO;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Answers <c>/media/img/{width}/{ratio}/{focus}/{version}/{file}.webp|jpg</c>.</summary>
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
                string file,
                HttpContext context,
                MediaFileManager media,
                ImageCache cache,
                ImageResizer resizer
            ) => await AnswerAsync(width, ratio, focus, file, context, media.FileSystem, cache, resizer)
        )
            .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(
        string width,
        string ratio,
        string focus,
        string file,
        HttpContext context,
        IFileSystem files,
        ImageCache cache,
        ImageResizer resizer
    )
    {
        var dot = file.LastIndexOf('.');
        if (
            dot <= 0
            || ImageVariant.TryParse(width, ratio, focus, file[(dot + 1)..]) is not { } variant
            || !IsImagePath(file[..dot])
            || !files.FileExists(file[..dot])
        )
        {
            return TypedResults.NotFound();
        }

        var source = file[..dot];
        var modified = files.GetLastModified(source);
        var key = string.Create(CultureInfo.InvariantCulture, $"{source}|{modified.UtcTicks}|{files.GetSize(source)}|{variant.Path}|{variant.Format}");
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

    private static Content.Common.Result<byte[]> Make(IFileSystem files, string source, ImageVariant variant, ImageResizer resizer)
    {
        using var stream = files.OpenFile(source);
        return resizer.Resize(stream, variant);
    }

    private static bool IsImagePath(string path) =>
        !path.Contains('\\')
        && !path.Any(char.IsControl)
        && path.Split('/').All(part => part is not ("" or "." or ".."))
        && UploadGuard.ImageExtensions.Contains(Path.GetExtension(path).TrimStart('.').ToLowerInvariant());
}
