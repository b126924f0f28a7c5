namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Why an act on an account was refused; pages have words for each, under <c>staff.error.</c>.</summary>
public enum StaffError
{
    None,
    PasswordTooShort,
    PasswordTooLong,
    PasswordCommon,
    PasswordPersonal,

    /// <summary>The current password was not right.</summary>
    PasswordWrong,

    /// <summary>Another account has the e-mail address.</summary>
    EmailTaken,

    /// <summary>No such group, or none at all.</summary>
    Groups,

    /// <summary>Nobody takes their own account away, which would leave the site without an administrator.</summary>
    OwnAccount,

    /// <summary>The site would be left without an administrator who may sign in.</summary>
    LastAdministrator,

    /// <summary>There is no such account, link or session, or not any more.</summary>
    NotFound,

    /// <summary>Somebody else changed the account in the same moment; nothing was changed.</summary>
    Simultaneous,

    /// <summary>No mail with a link can be sent: the site does not know its own address.</summary>
    NoAddress,
}
