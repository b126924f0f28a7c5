using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Officers;

/// <summary>Decides who answers for a new lead, so that somebody always does.</summary>
public sealed class OfficerChoice(IStaffDirectory staff)
{
    /// <summary>
    /// The officer of the unit who takes leads, is not away and has the fewest open ones; among equals the one who has waited longest.
    /// Where the whole unit is away its deputies, then its managers, then any manager or administrator of the desk.
    /// </summary>
    /// <returns>The key of the account; null only where nobody at all can use the desk. The officer's row is in the context then.</returns>
    internal async Task<Guid?> ChooseAsync(LeadsDbContext context, string? unitCode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(EnquiryWording.InVietNam(now).DateTime);
        var people = staff.All().Where(person => person.Enabled && person.Role != DeskRole.Director).ToDictionary(person => person.Key);
        var officers = await context.Officers.Where(officer => people.Keys.Contains(officer.Id)).ToListAsync(cancellationToken);
        var ofUnit = unitCode is null ? [] : officers.Where(officer => officer.Units.Contains(unitCode)).ToList();

        var present = ofUnit.Where(officer => IsFree(officer, today)).ToList();
        var deputies = ofUnit.Where(officer => officer.IsAbsentOn(today)).Select(officer => officer.DeputyKey).OfType<Guid>().ToHashSet();
        List<Officer>[] inTurn =
        [
            present.Where(officer => people[officer.Id].Role == DeskRole.Officer).ToList(),
            officers.Where(officer => deputies.Contains(officer.Id) && IsFree(officer, today)).ToList(),
            present,
            officers.Where(officer => people[officer.Id].Role == DeskRole.Manager && IsFree(officer, today)).ToList(),
        ];
        if (inTurn.FirstOrDefault(candidates => candidates.Count > 0) is not { } candidates)
        {
            return people
                .Values.OrderBy(person => person.Role == DeskRole.Administrator ? 0 : person.Role == DeskRole.Manager ? 1 : 2)
                .ThenBy(person => person.Key)
                .Select(person => (Guid?)person.Key)
                .FirstOrDefault();
        }

        var chosen = await LeastBusyAsync(context, candidates, cancellationToken);
        chosen.LastAssignedAt = now;
        return chosen.Id;
    }

    private static bool IsFree(Officer officer, DateOnly today) => officer.TakesLeads && !officer.IsAbsentOn(today);

    private static async Task<Officer> LeastBusyAsync(LeadsDbContext context, List<Officer> candidates, CancellationToken cancellationToken)
    {
        var keys = candidates.ConvertAll(officer => (Guid?)officer.Id);
        var open = await context
            .Leads.Where(lead => keys.Contains(lead.OfficerKey) && LeadStages.Open.Contains(lead.Stage))
            .GroupBy(lead => lead.OfficerKey!.Value)
            .Select(leads => new { Key = leads.Key, Count = leads.Count() })
            .ToDictionaryAsync(leads => leads.Key, leads => leads.Count, cancellationToken);
        return candidates
            .OrderBy(officer => open.GetValueOrDefault(officer.Id))
            .ThenBy(officer => officer.LastAssignedAt ?? DateTimeOffset.MinValue)
            .ThenBy(officer => officer.Id)
            .First();
    }
}
