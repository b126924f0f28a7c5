using System.Globalization;
using KonTumInvest.LeadDesk.Rest.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.LeadDesk.Rest.Access;

/// <summary>Sends a program away for a while that asks too often.</summary>
internal sealed class RateLimitFilter(RateLimit limit) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        if (RestScheme.CallerOf(http) is { } caller && limit.Take(caller.ClientId) is { } wait)
        {
            var seconds = (int)Math.Ceiling(wait.TotalSeconds);
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            context.Result = RestProblem.Result(http, [RestErrors.TooMany(seconds)]);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
        // Nothing follows the answer.
    }
}
