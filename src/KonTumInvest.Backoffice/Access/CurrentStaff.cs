using KonTumInvest.Backoffice.SignIn;
using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Access;

/// <summary>Tells Umbraco's services who is signed in: the account the request was authorised as.</summary>
public sealed class CurrentStaff(IHttpContextAccessor http, StaffUsers staff) : IBackOfficeSecurityAccessor, IBackOfficeSecurity
{
    private static readonly object UserKey = new();

    public IBackOfficeSecurity BackOfficeSecurity => this;

    /// <summary>Null outside a request, and for visitors.</summary>
    public IUser? CurrentUser
    {
        get
        {
            if (http.HttpContext is not { } context || context.User.AccountId() is not { } key)
            {
                return null;
            }

            // Umbraco asks for it many times in one request.
            if (!context.Items.TryGetValue(UserKey, out var user))
            {
                context.Items[UserKey] = user = staff.Find(member => member.Key == key);
            }

            return (IUser?)user;
        }
    }

    public Attempt<int> GetUserId() => CurrentUser is { } user ? Attempt.Succeed(user.Id) : Attempt.Fail<int>();

    public bool IsAuthenticated() => CurrentUser is not null;

    public bool UserHasSectionAccess(string section, IUser user) => user.HasSectionAccess(section);
}
