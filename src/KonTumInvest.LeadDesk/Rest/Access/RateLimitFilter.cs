using System.Globalization;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients.Limits;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.LeadDesk.Rest.Access;

/// <summary>Sends a program away for a while that asks too often.</summary>
internal sealed class RateLimitFilter(ApiLimit limit) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (RestScheme.CallerOf(http) is { } caller && await limit.TakeAsync(caller.ClientId, http.RequestAborted) is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            context.Result = RestProblem.Result(http, [RestErrors.TooMany(seconds)]);
            return;
        }

        await next();
    }
}
