using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Work;

/// <summary>Whose tasks somebody sees: the own ones; whoever manages units, those of their people, too.</summary>
internal static class WorkTeam
{
    /// <summary>In place of a key: everybody of the own units.</summary>
    public const string All = "team";

    // No unit of a board comes near.
    private const int Most = 100;

    /// <summary>The people of the units the actor manages, by name; everybody at the desk for an administrator.</summary>
    public static async Task<IReadOnlyList<PersonName>> OfAsync(LeadsDbContext context, IStaffDirectory staff, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.ManageTeam))
        {
            return [];
        }

        var people = staff.All().Where(person => person.Role != DeskRole.Director);
        if (actor.Role == DeskRole.Manager)
        {
            var keys = (await context.Officers.AsNoTracking().Select(officer => new { officer.Id, officer.UnitCodes }).ToListAsync(cancellationToken))
                .Where(officer => actor.Units.Any(unit => officer.UnitCodes.Contains(Officer.UnitMark(unit), StringComparison.Ordinal)))
                .Select(officer => officer.Id)
                .ToHashSet();
            people = people.Where(person => keys.Contains(person.Key) || person.Key == actor.Key);
        }

        return [.. people.OrderBy(person => person.Name, StringComparer.CurrentCulture).Take(Most).Select(person => new PersonName(person.Key, person.Name))];
    }

    /// <summary>The keys of those whose tasks are asked for.</summary>
    /// <param name="whose">Empty or <c>me</c>, <see cref="All"/>, or the key of an account.</param>
    /// <param name="team">What <see cref="OfAsync"/> gave.</param>
    /// <param name="actor">Who asks.</param>
    public static Result<IReadOnlyList<Guid>> Read(string? whose, IReadOnlyList<PersonName> team, DeskActor actor)
    {
        if (string.IsNullOrEmpty(whose) || whose == "me")
        {
            return actor.Key is { } own ? new List<Guid> { own } : WorkErrors.Whose;
        }

        if (whose == All)
        {
            return team.Count > 0 ? team.Select(person => person.Key).ToList() : WorkErrors.Whose;
        }

        return Guid.TryParse(whose, out var key) && (key == actor.Key || team.Any(person => person.Key == key)) ? new List<Guid> { key } : WorkErrors.Whose;
    }
}
