using KonTumInvest.Backoffice.SignIn;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.AspNetCore.Authorization;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Access;

/// <summary>Asks for membership of the administrators' group.</summary>
public sealed class AdministratorRequirement : IAuthorizationRequirement;

/// <summary>Looks the group up as it is now, not as it was at sign-in.</summary>
public sealed class AdministratorHandler(IStaffAccounts staff) : AuthorizationHandler<AdministratorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = context.User.AccountId();
        if (staff.All().Any(member => member.Key == key && member.Enabled && member.Groups.Contains(Constants.Security.AdminGroupAlias)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
