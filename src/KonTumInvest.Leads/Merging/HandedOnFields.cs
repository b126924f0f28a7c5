using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Merging;

/// <summary>What an organisation that is to be erased handed on to another when it was joined into it: it is the erased person's as well.</summary>
internal static class HandedOnFields
{
    /// <summary>Takes it back, past the audit, which would keep what is taken.</summary>
    /// <returns>The organisations it was taken from.</returns>
    public static async Task<IReadOnlyList<Guid>> TakeBackAsync(LeadsDbContext context, IReadOnlyCollection<Guid> erased, CancellationToken cancellationToken)
    {
        var merges = await context
            .PartyMerges.AsNoTracking()
            .Where(merge => merge.Party == PartyKind.Organisation && merge.UndoneAt == null && merge.FilledNames != null && erased.Contains(merge.FromId) && !erased.Contains(merge.IntoId))
            .ToListAsync(cancellationToken);
        foreach (var merge in merges)
        {
            var from = await context.Organisations.AsNoTracking().SingleAsync(party => party.Id == merge.FromId, cancellationToken);
            var into = await context.Organisations.AsNoTracking().SingleAsync(party => party.Id == merge.IntoId, cancellationToken);
            FilledFields.Empty(merge.Filled, from, into);
            await context
                .Organisations.Where(party => party.Id == into.Id)
                .ExecuteUpdateAsync(
                    party =>
                        party
                            .SetProperty(row => row.Country, into.Country)
                            .SetProperty(row => row.Domain, into.Domain)
                            .SetProperty(row => row.TaxCode, into.TaxCode)
                            .SetProperty(row => row.Note, into.Note)
                            .SetProperty(row => row.Version, row => row.Version + 1),
                    cancellationToken
                );
        }

        return [.. merges.Select(merge => merge.IntoId).Distinct()];
    }
}
