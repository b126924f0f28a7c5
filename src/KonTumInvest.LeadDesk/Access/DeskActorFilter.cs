using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Problems;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.LeadDesk.Access;

/// <summary>Finds as whom the signed-in account acts at the desk, once for each request, and refuses accounts that do not use it.</summary>
internal sealed class DeskActorFilter(ActingStaff staff, DeskActors actors) : IAsyncActionFilter
{
    private static readonly object Key = new();

    public static DeskActor ActorOf(HttpContext http) =>
        http.Items[Key] as DeskActor ?? throw new InvalidOperationException("The actor is known in actions of the desk only.");

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (await actors.FindAsync(staff.Key, context.HttpContext.RequestAborted) is not { } actor)
        {
            context.Result = ManagementProblem.Result(Refusal.Forbidden);
            return;
        }

        context.HttpContext.Items[Key] = actor;
        await next();
    }
}
