using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Erases anew what came back with a restored copy of the database: everybody whose address or number has a hash in the journal, and who is
/// known from before that erasure. Whoever wrote to us again later is left alone.
/// </summary>
public sealed class RepeatedErasures(IDbContextFactory<LeadsDbContext> contexts, DataSubjects subjects, PersonErasure erasure, ErasureLeftovers leftovers, ErasureKey key)
{
    /// <returns>How many people were erased, and how many a legal hold keeps.</returns>
    public async Task<(int Erased, int Held)> RunAsync(CancellationToken cancellationToken)
    {
        var (erased, held) = (0, 0);
        foreach (var (email, phone) in await FindAsync(cancellationToken))
        {
            if ((await subjects.FindAsync(email, email is null ? phone : null, cancellationToken)).TryGetValue(out var subject) && !subject.IsEmpty)
            {
                var done = await erasure.EraseAsync(DeskActor.System, subject, ErasureCause.Repeated, "repeat-erasures", cancellationToken);
                (erased, held) = done.Succeeded ? (erased + 1, held) : (erased, held + 1);
            }
        }

        return (erased, held);
    }

    private async Task<IReadOnlyList<(string? Email, string? Phone)>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await context.Erasures.AsNoTracking().Select(row => new { row.At, row.Hashes }).ToListAsync(cancellationToken);
        var journal = await leftovers.ReadJournalAsync(cancellationToken);
        var times = stored
            .Select(row => (row.At, row.Hashes))
            .Concat(journal.Select(line => (line.At, line.Hashes)))
            .SelectMany(row => row.Hashes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hash => (Hash: hash, row.At)))
            .GroupBy(row => row.Hash)
            .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.At));
        bool IsBack(string? value, DateTimeOffset since) => value is not null && times.TryGetValue(key.Hash(value), out var at) && since <= at;
        var found = new List<(string? Email, string? Phone)>();
        if (times.Count == 0)
        {
            return found;
        }

        await foreach (var contact in context.Contacts.AsNoTracking().Where(contact => contact.ErasedAt == null).Select(contact => new { contact.EmailNormalized, contact.Phone, contact.CreatedAt }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (IsBack(contact.EmailNormalized, contact.CreatedAt) || (contact.EmailNormalized is null && IsBack(contact.Phone, contact.CreatedAt)))
            {
                found.Add((contact.EmailNormalized, contact.Phone));
            }
        }

        await foreach (var mail in context.Mails.AsNoTracking().Where(mail => mail.LeadId == null && mail.FromAddress != string.Empty).Select(mail => new { mail.FromAddress, mail.StoredAt }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Values.EmailAddress.TryParse(mail.FromAddress, out var from) && IsBack(from.Normalized, mail.StoredAt))
            {
                found.Add((from.Normalized, null));
            }
        }

        return [.. found.Distinct()];
    }
}
