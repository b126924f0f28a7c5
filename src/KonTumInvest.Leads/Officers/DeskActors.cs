using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Officers;

/// <summary>Finds as whom a signed-in account acts at the desk.</summary>
public sealed class DeskActors(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, TimeProvider time)
{
    /// <summary>The actor as of now, with role, units, whom he stands in for and what he sees; null for an account that does not use the desk or is shut.</summary>
    public async Task<DeskActor?> FindAsync(Guid accountKey, CancellationToken cancellationToken)
    {
        if (staff.Find(accountKey) is not { Enabled: true } person)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var today = VietnamTime.DateOf(time.GetUtcNow());

        // The person, and those who are away: whoever answers for one of them is found by way of others who are away.
        var officers = await context
            .Officers.AsNoTracking()
            .Where(officer => officer.Id == accountKey || (officer.DeputyKey != null && officer.AbsentFrom <= today && (officer.AbsentTo == null || today <= officer.AbsentTo)))
            .ToDictionaryAsync(officer => officer.Id, cancellationToken);
        var officer = officers.GetValueOrDefault(accountKey);
        return new DeskActor
        {
            Key = person.Key,
            Role = person.Role,
            Units = officer?.Units ?? [],
            StandsInFor = Deputies.StoodInForBy(accountKey, officers, today),
            Language = person.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi",
            // Whoever leads the board reads figures, not telephone numbers, unless somebody decided otherwise.
            SeesContactData = officer?.SeesContactData ?? person.Role != DeskRole.Director,
            SeesInvestment = officer?.SeesInvestment ?? true,
            Writes = person.Role != DeskRole.Director,
        };
    }
}
