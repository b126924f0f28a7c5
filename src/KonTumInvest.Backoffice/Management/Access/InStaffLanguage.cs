using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Answers in the language of the account: refusals, and what validators say.</summary>
internal sealed class InStaffLanguage(ActingStaff staff) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
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
