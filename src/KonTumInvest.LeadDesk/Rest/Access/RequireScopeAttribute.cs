using KonTumInvest.Leads.Clients;
using Microsoft.AspNetCore.Authorization;

namespace KonTumInvest.LeadDesk.Rest.Access;

/// <summary>Lets a program in that shows a key and was given the scope.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequireScopeAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public RequireScopeAttribute(ApiScopes scope)
    {
        Scope = scope;
        AuthenticationSchemes = RestScheme.Name;
    }

    public ApiScopes Scope { get; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Asks of the program what an action asks for.</summary>
internal sealed class ScopeHandler : AuthorizationHandler<RequireScopeAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequireScopeAttribute requirement)
    {
        if (context.Resource is HttpContext http && RestScheme.CallerOf(http) is { } caller && caller.Scopes.HasFlag(requirement.Scope))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
