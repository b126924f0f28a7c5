using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>What is stored already under the identifier of a mail.</summary>
/// <param name="Free">
/// The identifier to store the mail under; null where it is stored. Senders that give different mails the same one get one of ours instead.
/// </param>
/// <param name="IsOurs">Whether it is the identifier of a mail that staff wrote.</param>
internal sealed record StoredIds(string? Free, bool IsOurs)
{
    public static async Task<StoredIds> FindAsync(LeadsDbContext context, ReadMail mail, CancellationToken cancellationToken)
    {
        var own = Snapshot.Fit($"{mail.ContentSha256[..32]}.{mail.MessageId}", StoredMail.MessageIdMaxLength);

        // Both directions are named, because the index of identifiers begins with them.
        var stored = await context
            .Mails.Where(row => (row.Direction == MailDirection.In || row.Direction == MailDirection.Out) && (row.MessageId == mail.MessageId || row.MessageId == own))
            .Select(row => new { row.Direction, row.MessageId, row.ContentSha256 })
            .ToListAsync(cancellationToken);
        var came = stored.FindAll(row => row.Direction == MailDirection.In);
        var free =
            came.Exists(row => row.ContentSha256 == mail.ContentSha256) ? null
            : came.Exists(row => row.MessageId == mail.MessageId) ? own
            : mail.MessageId;
        return new StoredIds(free, stored.Exists(row => row.Direction == MailDirection.Out && row.MessageId == mail.MessageId));
    }
}
