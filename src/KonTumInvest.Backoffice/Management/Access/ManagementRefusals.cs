using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Backoffice.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Answers the API's calls of people who are not signed in with problem details, where a page would send them to sign in.</summary>
internal sealed class ManagementRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded || !context.Request.Path.StartsWithSegments(StaffCookieEvents.ApiPath)
            ? _others.HandleAsync(next, context, policy, authorizeResult)
            : ManagementProblem.WriteAsync(context, authorizeResult.Forbidden ? Refusal.Forbidden : Refusal.NotSignedIn);
}
