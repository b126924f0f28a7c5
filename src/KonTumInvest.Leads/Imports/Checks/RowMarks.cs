using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports.Checks;

/// <summary>What rows of one file are compared by: hashes, so that a file of any length is compared by an index, and no address is kept twice.</summary>
internal static class RowMarks
{
    /// <summary>Marks the row by what its lead would be found by.</summary>
    public static void Set(ImportRow row, LeadDraft draft)
    {
        row.EmailMark = MarkOf(row.ImportId, draft.Email?.Normalized);
        row.PhoneMark = MarkOf(row.ImportId, draft.Phone?.Value);
        row.OrganisationMark = MarkOf(row.ImportId, draft.Organisation is { } name ? OrganisationName.Fold(name) : null);
    }

    /// <summary>For each row of a batch the earlier row of the file it is most like, if there is one that is like enough.</summary>
    public static async Task<IReadOnlyDictionary<int, RowDuplicate>> FindAsync(
        LeadsDbContext context,
        Guid importId,
        IReadOnlyList<ImportRow> batch,
        CancellationToken cancellationToken
    )
    {
        var (emails, phones, organisations) = (Of(batch, row => row.EmailMark), Of(batch, row => row.PhoneMark), Of(batch, row => row.OrganisationMark));
        var rows = context.ImportRows.AsNoTracking().Where(row => row.ImportId == importId);
        List<IQueryable<ImportRow>> looks =
        [
            rows.Where(row => emails.Contains(row.EmailMark)),
            rows.Where(row => phones.Contains(row.PhoneMark)),
            rows.Where(row => organisations.Contains(row.OrganisationMark)),
        ];
        var earlier = new List<Marked>();
        foreach (var look in looks)
        {
            earlier.AddRange(
                await look.OrderBy(row => row.Number)
                    .Take(Most)
                    .Select(row => new Marked(row.Number, row.EmailMark, row.PhoneMark, row.OrganisationMark))
                    .ToListAsync(cancellationToken)
            );
        }

        var found = new Dictionary<int, RowDuplicate>();
        var known = earlier.DistinctBy(row => row.Number).ToList();
        foreach (var row in batch)
        {
            var best = known
                .Where(other => other.Number < row.Number)
                .Select(other => (other.Number, Reasons: Reasons(row, other)))
                .Select(match => new RowDuplicate(null, match.Number, null, DuplicateScore.Of(match.Reasons), match.Reasons))
                .Where(match => match.Score >= DuplicateScore.Shown)
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Row)
                .FirstOrDefault();
            if (best is not null)
            {
                found[row.Number] = best;
            }

            known.Add(new Marked(row.Number, row.EmailMark, row.PhoneMark, row.OrganisationMark));
        }

        return found;
    }

    // Of a file in which every row has the same organisation the first ones tell enough.
    private const int Most = 500;

    private static List<long?> Of(IReadOnlyList<ImportRow> batch, Func<ImportRow, long?> mark) => [.. batch.Select(mark).Where(value => value is not null).Distinct()];

    private static List<DuplicateReason> Reasons(ImportRow row, Marked other)
    {
        var reasons = new List<DuplicateReason>();
        if (row.EmailMark is not null && row.EmailMark == other.Email)
        {
            reasons.Add(DuplicateReason.Email);
        }

        if (row.PhoneMark is not null && row.PhoneMark == other.Phone)
        {
            reasons.Add(DuplicateReason.Phone);
        }

        if (row.OrganisationMark is not null && row.OrganisationMark == other.Organisation)
        {
            reasons.Add(DuplicateReason.Organisation);
        }

        return reasons;
    }

    // With the key of the import in it, so that a mark says nothing outside of its file.
    private static long? MarkOf(Guid importId, string? text) =>
        string.IsNullOrEmpty(text) ? null : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{importId:N}{text}")));

    private sealed record Marked(int Number, long? Email, long? Phone, long? Organisation);
}
