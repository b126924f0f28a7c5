using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Rest.Problems;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>Reads the body of a request as a whole, before anything is made of it: refuses what is too large or no JSON by its own account.</summary>
internal sealed class BodyFilter : IAsyncResourceFilter
{
    /// <summary>Several times what the longest lead needs.</summary>
    public const int MostBytes = 64 * 1024;

    private const string Json = "application/json";

    private static readonly object Key = new();

    /// <summary>The body as it was sent.</summary>
    public static byte[] Of(HttpContext http) => http.Items[Key] as byte[] ?? [];

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && await ReadAsync(http) is { } refused)
        {
            context.Result = RestProblem.Result(http, [refused]);
            return;
        }

        await next();
    }

    private static async Task<Error?> ReadAsync(HttpContext http)
    {
        var request = http.Request;
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            || type.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || !StringValues.IsNullOrEmpty(request.Headers.ContentEncoding)
        )
        {
            return RestErrors.MediaType;
        }

        if (request.ContentLength > MostBytes)
        {
            return RestErrors.TooLarge;
        }

        var buffer = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted);
        if (length > MostBytes)
        {
            return RestErrors.TooLarge;
        }

        var body = buffer.AsSpan(0, length).ToArray();
        http.Items[Key] = body;
        request.Body = new MemoryStream(body, writable: false);
        return null;
    }
}
