using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Lets a request through that the client itself made, for an account that still exists and has the section.</summary>
internal sealed class ManagementGuard(ActingStaff staff) : IAuthorizationFilter
{
    /// <summary>
    /// What the client sends in place of a token, since signing in is by cookie. A page of another site cannot add the header, so that
    /// asking for it keeps such pages from acting as the editor.
    /// </summary>
    public const string Authorization = "Bearer [redacted]";

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.Headers.Authorization != Authorization || staff.Find() is not { } user)
        {
            context.Result = ManagementProblem.Result(Refusal.NotSignedIn);
            return;
        }

        // The attribute of the action comes after the one of its controller, and counts.
        var required = context.ActionDescriptor.EndpointMetadata.OfType<RequireSectionAttribute>().LastOrDefault();
        if (required is not null && !required.Sections.Intersect(user.AllowedSections, StringComparer.OrdinalIgnoreCase).Any())
        {
            context.Result = ManagementProblem.Result(Refusal.Forbidden);
        }
    }
}
