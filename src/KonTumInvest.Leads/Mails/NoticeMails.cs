using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Mails;

/// <summary>Puts mails that concern no enquiry into the outbox, which sends them as surely as the others.</summary>
public sealed class NoticeMails(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    OutboxSignal signal,
    IOptions<MailOptions> options,
    TimeProvider time
)
{
    /// <summary>Stores the mail; when this returns, it will be sent even if the process ends now.</summary>
    public async Task EnqueueAsync(Notice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.Outbox.Add(Row(notice, options.Value, time.GetUtcNow()));
            await context.SaveChangesAsync(cancellationToken);
        }

        signal.Raise();
    }

    /// <summary>The row of a notice, for those who add it to a transaction of their own.</summary>
    internal static OutboxMail Row(Notice notice, MailOptions options, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        var document = new MailDocument(notice.Language, notice.Paragraphs, notice.Facts, Message: null, notice.Closing);
        return new OutboxMail
        {
            Id = id,
            Kind = MailKind.Notice,
            EnquiryId = null,
            Reference = null,
            MessageId = MimeMessages.Identifier($"{id:N}", options),
            ThreadId = null,
            Recipient = notice.Recipient,
            RecipientName = notice.RecipientName,
            Subject = notice.Subject,
            TextBody = document.ToText(),
            HtmlBody = document.ToHtml(),
            CreatedAt = now,
            Status = MailStatus.Waiting,
            DueAt = now,
        };
    }
}
