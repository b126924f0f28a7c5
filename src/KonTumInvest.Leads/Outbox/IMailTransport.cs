using MimeKit;

namespace KonTumInvest.Leads.Outbox;

/// <summary>The way mails leave the system. A seam: an SMTP server, or files where none is configured.</summary>
public interface IMailTransport
{
    /// <summary>Opens what several mails in a row are sent through. Nothing is connected before the first mail.</summary>
    IMailSession Open();
}

/// <summary>Sends mails one after the other.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>Hands the message over. Returning means that the other side took responsibility for it.</summary>
    /// <exception cref="Exception">Any: <see cref="MailFailure.From"/> tells what it means.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
