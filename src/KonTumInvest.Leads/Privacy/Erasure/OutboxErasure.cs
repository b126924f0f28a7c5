using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Takes a person out of what was sent, or waits to be; call after the mails themselves are erased.</summary>
internal sealed class OutboxErasure(ErasureScope scope)
{
    private static readonly string[] Searched = [nameof(OutboxMail.Subject), nameof(OutboxMail.TextBody), nameof(OutboxMail.HtmlBody)];

    public async Task RunAsync()
    {
        var (context, cancellation) = (scope.Context, scope.Cancellation);
        var named = scope.Subject.Outbox.ToList();
        var (emptied, redacted) = (scope.Emptied, scope.Redacted);

        // A mail that still has to go to others goes to them; of what was sent no second copy is needed.
        var open = context.Outbox.Where(row => row.DueAt != null && row.MailId != null && redacted.Contains(row.MailId.Value));
        await TextColumns.RedactAsync(context, open, Searched, scope.Redaction, cancellation);
        foreach (var row in await open.Select(row => new { row.Id, To = context.Mails.Where(mail => mail.Id == row.MailId).Select(mail => mail.To).First() }).ToListAsync(cancellation))
        {
            var recipient = AddressList.Split(row.To).FirstOrDefault();
            await (
                recipient is null
                    ? context.Outbox.Where(stored => stored.Id == row.Id).ExecuteDeleteAsync(cancellation)
                    : context
                        .Outbox.Where(stored => stored.Id == row.Id)
                        .ExecuteUpdateAsync(stored => stored.SetProperty(mail => mail.Recipient, recipient).SetProperty(mail => mail.RecipientName, (string?)null), cancellation)
            );
        }

        var going = context.Outbox.Where(row =>
            (named.Contains(row.Id) || (row.MailId != null && (emptied.Contains(row.MailId.Value) || redacted.Contains(row.MailId.Value)))) && !open.Any(kept => kept.Id == row.Id)
        );
        await DeleteAsync(scope.Transaction, going);
    }

    /// <summary>Deletes rows, and the files that were written for them.</summary>
    public static async Task DeleteAsync(DeskTransaction transaction, IQueryable<OutboxMail> going)
    {
        var (context, now) = (transaction.Context, transaction.Now);
        var ids = await going.Select(row => new { row.Id, row.MessageId }).ToListAsync(transaction.Cancellation);

        // Installations without a mail server write a file for each.
        context.ErasedFiles.AddRange(
            ids.Select(row => new ErasedFile
            {
                Id = Guid.CreateVersion7(now),
                Name = row.MessageId.Split('@')[0],
                At = now,
            })
        );
        var keys = ids.ConvertAll(row => row.Id);
        await context.Outbox.Where(row => keys.Contains(row.Id)).ExecuteDeleteAsync(transaction.Cancellation);
    }
}
