using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Refuses input that cannot be read.</summary>
internal sealed class ManagementInput : IActionFilter
{
    internal const string InvalidRequest = "InvalidRequest";
    internal const string WrongInput = "The request could not be read";

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.ModelState.IsValid)
        {
            var errors = context
                .ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
                .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors.Select(error => error.ErrorMessage).ToArray());
            context.Result = ManagementProblem.Result(Refusal.BadRequest(WrongInput), InvalidRequest, errors);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        // What the action did is its own.
    }
}
