using System.Globalization;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Refuses input that cannot be read, and runs the action in the language of the account, in which validators then speak.</summary>
internal sealed class ManagementInput(ActingStaff staff) : IAsyncActionFilter
{
    internal const string InvalidRequest = "InvalidRequest";
    internal const string WrongInput = "The request could not be read";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!context.ModelState.IsValid)
        {
            var errors = context
                .ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
                .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors.Select(error => error.ErrorMessage).ToArray());
            context.Result = ManagementProblem.Result(Refusal.BadRequest(WrongInput), InvalidRequest, errors);
            return;
        }

        if (staff.User.Language is { Length: > 0 } language && IsKnown(language))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        }

        await next();
    }

    private static bool IsKnown(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
