using System.Linq.Expressions;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Inbox;

/// <summary>
/// The leads an actor sees, as parts that each follow one index. <see cref="LeadRights.Visible"/> says the same in one condition, whose "or" would
/// make a database read a million leads to find the ten of one officer. Parts may overlap.
/// </summary>
internal static class LeadScopes
{
    public static IReadOnlyList<Expression<Func<Lead, bool>>> Of(DeskActor actor)
    {
        if (actor.Role is not (DeskRole.Officer or DeskRole.Manager))
        {
            return [LeadRights.Visible(actor)];
        }

        var key = actor.Key ?? Guid.Empty;
        var parts = new List<Expression<Func<Lead, bool>>>
        {
            lead => lead.OfficerKey == key,
            lead => lead.Readers.Any(reader => reader.OfficerKey == key),
        };
        foreach (var unit in actor.Units)
        {
            parts.Add(lead => lead.UnitCode == unit && !lead.Confidential);
        }

        foreach (var officer in actor.StandsInFor)
        {
            parts.Add(lead => lead.OfficerKey == officer && !lead.Confidential);
        }

        if (actor.Role == DeskRole.Manager)
        {
            parts.Add(lead => lead.UnitCode == null && !lead.Confidential);
        }

        return parts;
    }
}
