using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Cms.Boot;

/// <summary>Umbraco's mails to staff accounts. Staff do not sign in yet, so none can be sent and Umbraco's services say so.</summary>
internal sealed class NoUserMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw Refused();

    public Task SendForgotPassword(UserForgotPasswordMessage message) => throw Refused();

    private static NotSupportedException Refused() => new("Staff accounts are not offered, so no mail is sent to them.");
}
