using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using static KonTumInvest.Backoffice.Management.Problems.Refusal;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>What the client is told for each way in which an act on an account is refused, by Umbraco's names of the status.</summary>
internal static class AccountRefusals
{
    public static ObjectResult ToProblem(this StaffError error)
    {
        var (refusal, status) = error switch
        {
            StaffError.NotFound => (NotFound("The account could not be found"), "UserNotFound"),
            StaffError.EmailTaken => (BadRequest("The address is in use", "Another account has the e-mail address."), "DuplicateEmail"),
            StaffError.Groups => (BadRequest("No such group", "An account is in at least one of the groups of the site."), "NoUserGroup"),
            StaffError.OwnAccount => (BadRequest("Not your own account", "Ask another administrator."), "SelfNotAllowed"),
            StaffError.Simultaneous => (
                Conflict("Somebody else changed the account in the same moment", "Nothing was changed. Try again."),
                "ConcurrencyFailure"
            ),
            StaffError.LastAdministrator => (
                BadRequest("The last administrator", "At least one administrator who can sign in must remain."),
                "LastAdministrator"
            ),
            StaffError.PasswordWrong => (BadRequest("Wrong password", "The current password is not right."), "OldPasswordRequired"),
            StaffError.PasswordTooShort => (BadRequest("Password too short", "At least 12 characters."), "InvalidPassword"),
            StaffError.PasswordTooLong => (BadRequest("Password too long"), "InvalidPassword"),
            StaffError.PasswordCommon => (BadRequest("Password too common", "Choose one that others do not choose."), "InvalidPassword"),
            StaffError.PasswordPersonal => (BadRequest("Password too easy to guess", "It contains the name or the address."), "InvalidPassword"),
            StaffError.NoAddress => (BadRequest("No mail can be sent", "The site does not know its own address."), "CannotInvite"),
            _ => (BadRequest("The act failed"), "UnknownFailure"),
        };
        return ManagementProblem.Result(refusal, status);
    }
}
