using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.Web.Assets;

/// <summary>
/// Serves what the build made, the site's assets and the editor client: the compressed copy where the browser takes it, cached for a year
/// since every name carries a hash of its content.
/// </summary>
internal static class PrecompressedAssets
{
    private static readonly PathString[] Folders = ["/assets", "/backoffice"];
    private static readonly (string Coding, string Suffix)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    internal static Task ChooseCopyAsync(HttpContext context, IFileProvider files, RequestDelegate next)
    {
        var request = context.Request;
        if (IsBuilt(request.Path) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            var accepted = request.GetTypedHeaders().AcceptEncoding;
            foreach (var (coding, suffix) in Codings)
            {
                if (accepted.Any(value => value.Value == coding && value.Quality is not 0) && files.GetFileInfo(request.Path + suffix).Exists)
                {
                    request.Path += suffix;
                    break;
                }
            }
        }

        return next(context);
    }

    internal static StaticFileOptions Options(IFileProvider files) => new()
    {
        FileProvider = files,
        ContentTypeProvider = new ContentTypeOfOriginal(),
        OnPrepareResponse = served =>
        {
            if (!IsBuilt(served.Context.Request.Path))
            {
                return;
            }

            var headers = served.Context.Response.Headers;
            headers.CacheControl = "public, max-age=31536000, immutable";
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            var coding = Array.Find(Codings, known => served.File.Name.EndsWith(known.Suffix, StringComparison.Ordinal));
            if (coding.Coding is not null)
            {
                headers.ContentEncoding = coding.Coding;
            }
        },
    };

    private static bool IsBuilt(PathString path) => Array.Exists(Folders, folder => path.StartsWithSegments(folder, StringComparison.Ordinal));

    /// <summary>The type of <c>site.js.br</c> is that of <c>site.js</c>.</summary>
    private sealed class ContentTypeOfOriginal : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider types = new() { Mappings = { [".mjs"] = "text/javascript" } };

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var coding = Array.Find(Codings, known => subpath.EndsWith(known.Suffix, StringComparison.Ordinal));
            return types.TryGetContentType(coding.Suffix is null ? subpath : subpath[..^coding.Suffix.Length], out contentType!);
        }
    }
}
