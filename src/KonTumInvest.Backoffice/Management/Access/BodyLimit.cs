using System.Buffers;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// Takes in what is sent, up to a limit, before anybody reads it: beyond <see cref="MemoryBytes"/> it lies on disk. Of more than the limit nothing
/// is kept, with its length announced or not; it is read to its end all the same, since a browser whose connection is cut while it sends shows no answer.
/// On the way it looks for U+0000 in JSON, which <see cref="NullCharacterGuard"/> refuses once the caller is known to be let in.
/// </summary>
internal sealed class BodyLimit : IAsyncResourceFilter
{
    /// <summary>What a call may send that states no limit of its own: the longest page in all its languages is far below.</summary>
    internal const long DefaultBytes = 8 * 1024 * 1024;

    /// <summary>Beyond this the connection is cut.</summary>
    private const long DiscardedBytes = 128 * 1024 * 1024;

    private const int MemoryBytes = 64 * 1024;

    /// <summary>Whether U+0000 stands in the JSON that was taken in.</summary>
    public static bool HasNull(HttpContext http) => http.Items.ContainsKey(typeof(NullEscapes));

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var limit = context.ActionDescriptor.EndpointMetadata.OfType<IRequestSizeLimitMetadata>().LastOrDefault()?.MaxRequestBodySize ?? DefaultBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = DiscardedBytes;
        }

        if (await TakeInAsync(http.Request, limit, http.RequestAborted))
        {
            await next();
            return;
        }

        context.Result = ManagementProblem.Result(Refusal.TooLarge);
    }

    /// <returns>False where it is larger than the limit.</returns>
    private static async Task<bool> TakeInAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        var sent = request.Body;
        if (request.ContentLength > limit)
        {
            await DiscardAsync(sent, cancellationToken);
            return false;
        }

        var (isJson, nulls) = (request.HasJsonContentType(), new NullEscapes());
        request.EnableBuffering(MemoryBytes);
        var part = ArrayPool<byte>.Shared.Rent(MemoryBytes);
        try
        {
            var taken = 0L;
            while (await request.Body.ReadAsync(part, cancellationToken) is > 0 and var count)
            {
                taken += count;
                if (taken > limit)
                {
                    await DiscardAsync(sent, cancellationToken);
                    return false;
                }

                if (isJson)
                {
                    nulls.Look(part.AsSpan(0, count));
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }

        if (nulls.Found)
        {
            request.HttpContext.Items[typeof(NullEscapes)] = true;
        }

        request.Body.Position = 0;
        return true;
    }

    private static async Task DiscardAsync(Stream sent, CancellationToken cancellationToken)
    {
        try
        {
            await sent.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            // More than the server takes in at all, or too slow: the answer is the same, though a browser may not get to show it.
        }
    }
}
