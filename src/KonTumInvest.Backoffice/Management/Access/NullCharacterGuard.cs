using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// Refuses U+0000 in the address and in JSON. Nobody types it, PostgreSQL has no place for it (SQLSTATE 22021), and SQLite would keep names that
/// no browser shows.
/// </summary>
internal sealed class NullCharacterGuard : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (Has(request.Path.Value) || request.Query.Any(pair => Has(pair.Key) || pair.Value.Any(Has)) || BodyLimit.HasNull(context.HttpContext))
        {
            context.Result = ManagementProblem.Result(
                Refusal.BadRequest(ManagementInput.WrongInput, "There is a character U+0000 in it, which no text can hold. Nothing was changed."),
                ManagementInput.InvalidRequest
            );
            return;
        }

        await next();
    }

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
