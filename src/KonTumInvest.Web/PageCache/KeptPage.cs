using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.Web.PageCache;

/// <summary>An answer as it went out: its headers, those of security among them, and its body, compressed.</summary>
internal sealed class KeptPage(KeyValuePair<string, StringValues>[] headers, byte[] body)
{
    private const int MillisecondsPerSecond = 1000;

    // What belongs to one sending, or is worked out for each.
    private static readonly HashSet<string> NotKept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Connection,
        HeaderNames.ContentLength,
        HeaderNames.Date,
        HeaderNames.KeepAlive,
        HeaderNames.SetCookie,
        HeaderNames.TransferEncoding,
    };

    private readonly long _since = Environment.TickCount64;

    /// <summary>Memory it takes, about.</summary>
    public long Size => body.Length + headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0));

    /// <summary>Takes over an answer whose headers have just been sent.</summary>
    public static KeptPage Of(HttpResponse response, byte[] body) =>
        new([.. response.Headers.Where(header => !NotKept.Contains(header.Key))], body);

    /// <summary>Answers with it; to HEAD without the body.</summary>
    public async Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.Age = ((Environment.TickCount64 - _since) / MillisecondsPerSecond).ToString(CultureInfo.InvariantCulture);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
    }
}
