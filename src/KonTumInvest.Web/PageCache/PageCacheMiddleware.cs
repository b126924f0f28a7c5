using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.Web.PageCache;

/// <summary>
/// Answers for published pages from memory, before anything else is done for the request. Others are made into one buffer, compressed once,
/// and kept until the next publish, with all their headers. Not kept: previews, answers that set a cookie or forbid storing (forms), errors,
/// and answers to signed-in staff.
/// </summary>
internal sealed partial class PageCacheMiddleware(
    RequestDelegate next,
    KeptPages pages,
    SiteCultures cultures,
    ObjectPool<MemoryStream> buffers,
    IOptions<PageCacheOptions> options,
    ILogger<PageCacheMiddleware> logger
)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return next(http);
        }

        var key = KeyOf(request);
        var keeps = options.Value.Keep && !request.Cookies.ContainsKey(Umbraco.Cms.Core.Constants.Web.PreviewCookieName);
        if (keeps && pages.Find(key) is { } page)
        {
            LogKept(request.Method, request.Path);
            return page.SendAsync(http);
        }

        return cultures.OfPath(request.Path) is null ? next(http)
            // The answer to HEAD may lack the body that the answer to GET needs.
            : keeps && HttpMethods.IsGet(request.Method) ? MakeOnceAsync(http, key)
            : AnswerAsync(http, key.Coding);
    }

    private PageKey KeyOf(HttpRequest request)
    {
        var coding = ContentCodings.Preferred(request.Headers.AcceptEncoding.ToString());
        var key = new PageKey(pages.Generation, request.Scheme, request.Host.Value, request.PathBase + request.Path, string.Empty, coding);
        return !request.QueryString.HasValue ? key
            : pages.ReadsOf(key) is { } reads ? key with { Query = PageQuery.Of(request.Query, reads).Value ?? string.Empty }
            : key with { Query = request.QueryString.Value };
    }

    private async Task MakeOnceAsync(HttpContext http, PageKey key)
    {
        var mine = new TaskCompletionSource<KeptPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = pages.Making(key, mine);
        if (first != mine && await first.Task.WaitAsync(http.RequestAborted) is { } made)
        {
            await made.SendAsync(http);
            return;
        }

        KeptPage? page = null;
        byte[] body;
        try
        {
            var making = new PageInTheMaking();
            var query = http.Request.Query;
            http.Features.Set(making);
            body = await MakeAsync(http, key.Coding);
            if (MayBeKept(http))
            {
                page = KeptPage.Of(http.Response, body);
                var read = making.Reads is null ? key : key with { Query = PageQuery.Of(query, making.Reads).Value ?? string.Empty };
                pages.Keep(read, making.Reads, page);
            }
        }
        finally
        {
            // Before a slow visitor has taken the page.
            pages.Made(key, mine, page);
        }

        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext http, ContentCoding coding)
    {
        var body = await MakeAsync(http, coding);
        if (body.Length > 0 && !HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
    }

    /// <summary>Has the answer made, sends its headers and leaves its body to be sent.</summary>
    private async Task<byte[]> MakeAsync(HttpContext http, ContentCoding coding)
    {
        var response = http.Response;
        var line = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var buffer = buffers.Get();
        try
        {
            response.Body = buffer;
            http.Features.Set(new CompressedAsAWhole());
            await next(http);
            await response.CompleteAsync();
            http.Features.Set(line);
            var body = Encoded(response, coding, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));

            // Now that every header is final: those who set one last do so when an answer starts.
            await response.StartAsync(http.RequestAborted);
            return body;
        }
        finally
        {
            http.Features.Set(line);
            buffers.Return(buffer);
        }
    }

    private static byte[] Encoded(HttpResponse response, ContentCoding coding, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            // HEAD may have told a length; an answer without content, such as a redirect, has none.
            return [];
        }

        if (response.Headers.ContentEncoding.Count > 0 || !IsText(response.ContentType))
        {
            coding = ContentCoding.Identity;
        }
        else
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (ContentCodings.Name(coding) is { } name)
        {
            response.Headers.ContentEncoding = name;
        }

        var encoded = ContentCodings.Encode(coding, body);
        response.ContentLength = encoded.Length;
        return encoded;
    }

    private static bool IsText(string? type) =>
        type is not null
        && (
            type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Contains("json", StringComparison.OrdinalIgnoreCase)
            || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
        );

    private static bool MayBeKept(HttpContext http)
    {
        var response = http.Response;
        return response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase)
            && http.User.Identity?.IsAuthenticated != true;
    }

    // The server in front of the site counts visits; writing this line for each costs about as much as sending the page.
    [LoggerMessage(LogLevel.Debug, "{RequestMethod} {RequestPath} answered with a kept page")]
    private partial void LogKept(string requestMethod, PathString requestPath);
}
