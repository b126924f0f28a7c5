using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Cms.Boot;

/// <summary>Umbraco's own mails to staff. The back office writes to staff itself, so Umbraco's services are told that they cannot.</summary>
internal sealed class NoUserMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw Refused();

    public Task SendForgotPassword(UserForgotPasswordMessage message) => throw Refused();

    private static NotSupportedException Refused() => new("The back office mails staff, not Umbraco's services.");
}
