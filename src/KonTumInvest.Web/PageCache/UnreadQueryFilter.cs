using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Web.PageCache;

/// <summary>
/// Takes out of a request what its page does not read of the query string, by <see cref="ReadsQueryAttribute"/>: a page cannot depend on
/// what it is not kept by. Links from campaigns (<c>?utm_source=…</c>) then lead to the kept page.
/// </summary>
internal sealed class UnreadQueryFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var (http, request) = (context.HttpContext, context.HttpContext.Request);
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || ReadBy(context.ActionDescriptor) is not { } reads)
        {
            return;
        }

        if (request.QueryString.HasValue)
        {
            request.QueryString = PageQuery.Of(request.Query, reads);
        }

        if (http.Features.Get<PageInTheMaking>() is { } page)
        {
            page.Reads = reads;
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing follows the answer.
    }

    private static string[]? ReadBy(ActionDescriptor action)
    {
        var said = action.EndpointMetadata.OfType<ReadsQueryAttribute>().ToList();
        return said.Count == 0
            ? null
            : [.. action.Parameters.Select(parameter => parameter.Name).Concat(said.SelectMany(one => one.Names)).Order(StringComparer.Ordinal)];
    }
}
