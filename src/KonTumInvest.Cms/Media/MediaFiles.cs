using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.IO;

namespace KonTumInvest.Cms.Media;

/// <summary>Serves uploaded files as they are. Nothing in them can run: only known types are shown, everything else is a download.</summary>
public static class MediaFiles
{
    // A page could ask the browser to treat an uploaded file as a document of this site; the sandbox takes away what that would give it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly Dictionary<string, string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".pdf"] = "application/pdf",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Maps <c>/media/{path}</c>. Paths hold a random folder and never change, so answers may be kept for a year.</summary>
    public static IEndpointConventionBuilder MapMediaFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous();

    private static IResult Serve(string path, MediaFileManager files, HttpContext http)
    {
        if (path.Contains("..", StringComparison.Ordinal) || !files.FileSystem.FileExists(path))
        {
            return Results.NotFound();
        }

        var extension = Path.GetExtension(path);
        var shown = Shown.TryGetValue(extension, out var contentType);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Stream(
            files.FileSystem.OpenFile(path),
            shown ? contentType : "application/octet-stream",
            fileDownloadName: shown ? null : Path.GetFileName(path),
            lastModified: files.FileSystem.GetLastModified(path),
            enableRangeProcessing: true
        );
    }
}
