using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Officers;

/// <summary>Decides who answers for a new lead, so that somebody always does.</summary>
public sealed class OfficerChoice(IStaffDirectory staff)
{
    // Open leads are counted so far, and further only where everybody has more: the cost follows from what the least busy have, not from the most.
    private const int FirstCounted = 500;
    private const int CountedFurther = 10;

    // The finest that both databases tell apart.
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(1);

    /// <summary>
    /// An officer of the unit who takes leads, chosen as the unit chooses: the one with the fewest open leads, or the next in turn. What
    /// would go to somebody who is away goes to his deputy. Where nobody of the unit is left its managers, then any manager or
    /// administrator of the desk.
    /// </summary>
    /// <returns>The key of the account; null only where nobody at all can use the desk.</returns>
    internal async Task<Guid?> ChooseAsync(LeadsDbContext context, string? unitCode, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = VietnamTime.DateOf(now);
        var people = staff.All().Where(person => person.MayAnswerForLeads).ToDictionary(person => person.Key);
        var officers = await context.Officers.Where(officer => people.Keys.Contains(officer.Id)).ToDictionaryAsync(officer => officer.Id, cancellationToken);
        var ofUnit = unitCode is null ? [] : officers.Values.Where(officer => officer.TakesLeads && officer.Units.Contains(unitCode));
        var seats = ofUnit
            .Select(officer => (Officer: officer, Answering: officer.IsAbsentOn(today) ? Deputies.Of(officer, officers, today) : officer.Id))
            .Where(seat => seat.Answering is { } key && people.ContainsKey(key))
            .Select(seat => new Seat(seat.Officer, seat.Answering!.Value))
            .ToList();
        var managers = officers
            .Values.Where(officer => people[officer.Id].Role == DeskRole.Manager && officer.TakesLeads && !officer.IsAbsentOn(today))
            .Select(officer => new Seat(officer, officer.Id));
        List<Seat>[] inTurn = [seats.FindAll(seat => people[seat.Officer.Id].Role == DeskRole.Officer), seats, [.. managers]];
        if (inTurn.FirstOrDefault(candidates => candidates.Count > 0) is not { } candidates)
        {
            return people
                .Values.OrderBy(person => person.Role == DeskRole.Administrator ? 0 : person.Role == DeskRole.Manager ? 1 : 2)
                .ThenBy(person => person.Key)
                .Select(person => (Guid?)person.Key)
                .FirstOrDefault();
        }

        var modes = await AssignmentModes.ReadAsync(context, cancellationToken);
        var chosen =
            unitCode is not null && modes.GetValueOrDefault(unitCode) == AssignmentMode.RoundRobin
                ? LongestWaiting(candidates).First()
                : await LeastBusyAsync(context, candidates, cancellationToken);

        // The turn was that of whoever is away; the deputy keeps a turn of his own.
        // Of leads that are opened by one act, as those of a list are, each is a turn of its own.
        var latest = candidates.Max(seat => seat.Officer.LastAssignedAt);
        chosen.Officer.LastAssignedAt = latest >= now ? latest + Moment : now;
        return chosen.Answering;
    }

    private static IOrderedEnumerable<Seat> LongestWaiting(IEnumerable<Seat> candidates) =>
        candidates.OrderBy(seat => seat.Officer.LastAssignedAt ?? DateTimeOffset.MinValue).ThenBy(seat => seat.Officer.Id);

    private static async Task<Seat> LeastBusyAsync(LeadsDbContext context, List<Seat> candidates, CancellationToken cancellationToken)
    {
        // Those that the same act has opened and not yet stored.
        var added = context
            .ChangeTracker.Entries<Lead>()
            .Where(entry => entry is { State: EntityState.Added, Entity.OfficerKey: not null } && LeadStages.Open.Contains(entry.Entity.Stage))
            .CountBy(entry => entry.Entity.OfficerKey!.Value)
            .ToDictionary();
        for (var most = FirstCounted; ; most *= CountedFurther)
        {
            var stored = await OpenAsync(context, candidates, most, cancellationToken);
            if (most >= int.MaxValue / CountedFurther || stored.Values.Any(open => open < most))
            {
                return LongestWaiting(candidates).MinBy(seat => stored[seat.Answering] + added.GetValueOrDefault(seat.Answering))!;
            }
        }
    }

    // From the index alone.
    private static async Task<Dictionary<Guid, int>> OpenAsync(LeadsDbContext context, List<Seat> candidates, int most, CancellationToken cancellationToken)
    {
        var keys = candidates.ConvertAll(seat => seat.Answering);
        var stored = await context
            .Officers.Where(officer => keys.Contains(officer.Id))
            .Select(officer => new { officer.Id, Open = context.Leads.Where(lead => lead.OfficerKey == officer.Id && LeadStages.Open.Contains(lead.Stage)).Take(most).Count() })
            .ToDictionaryAsync(officer => officer.Id, officer => officer.Open, cancellationToken);

        // A deputy of whom nothing was ever said has no row, and leads all the same.
        foreach (var key in keys.Except(stored.Keys).ToList())
        {
            stored[key] = await context.Leads.Where(lead => lead.OfficerKey == key && LeadStages.Open.Contains(lead.Stage)).Take(most).CountAsync(cancellationToken);
        }

        return stored;
    }

    /// <summary>A place in the unit, and whoever answers on it today.</summary>
    private sealed record Seat(Officer Officer, Guid Answering);
}
