using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Lets only administrators through: whoever may change accounts could give himself every right.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AdministratorsOnlyAttribute() : TypeFilterAttribute<AdministratorFilter>();

/// <summary>Asks for membership as it is now.</summary>
public sealed class AdministratorFilter(ActingStaff staff) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Result is null && staff.Find()?.Groups.Any(group => group.Alias == Constants.Security.AdminGroupAlias) is not true)
        {
            context.Result = ManagementProblem.Result(Refusal.Forbidden);
        }
    }
}
