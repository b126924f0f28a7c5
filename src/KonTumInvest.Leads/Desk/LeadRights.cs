using System.Linq.Expressions;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Desk;

/// <summary>
/// Who may do what: the one place that says so. Lists, search, reports and exports filter by <see cref="Visible"/>; single acts ask
/// <see cref="May(DeskActor, LeadAct, Lead)"/>.
/// </summary>
public static class LeadRights
{
    /// <summary>
    /// Which leads the actor sees, as a condition a database can answer. A confidential lead is seen by its officer and the people it
    /// names, by nobody else, whatever their role. Whoever stands in for somebody who is away sees that person's other leads meanwhile.
    /// </summary>
    public static Expression<Func<Lead, bool>> Visible(DeskActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var key = actor.Key ?? Guid.Empty;
        var units = actor.Units;
        var away = actor.StandsInFor.Select(officer => (Guid?)officer).ToList();
        return actor.Role switch
        {
            DeskRole.System => lead => true,
            DeskRole.Director or DeskRole.Administrator => lead =>
                !lead.Confidential || lead.OfficerKey == key || lead.Readers.Any(reader => reader.OfficerKey == key),
            DeskRole.Client when actor.AllUnits => lead => !lead.Confidential,
            DeskRole.Client => lead => !lead.Confidential && lead.UnitCode != null && units.Contains(lead.UnitCode),
            DeskRole.Manager => lead =>
                lead.OfficerKey == key
                || lead.Readers.Any(reader => reader.OfficerKey == key)
                || (!lead.Confidential && (lead.UnitCode == null || units.Contains(lead.UnitCode) || away.Contains(lead.OfficerKey))),
            DeskRole.Officer => lead =>
                lead.OfficerKey == key
                || lead.Readers.Any(reader => reader.OfficerKey == key)
                || (!lead.Confidential && ((lead.UnitCode != null && units.Contains(lead.UnitCode)) || away.Contains(lead.OfficerKey))),
            _ => lead => false,
        };
    }

    /// <summary>Whether the actor may do the act to the lead; its readers must be loaded.</summary>
    public static bool May(DeskActor actor, LeadAct act, Lead lead)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(lead);
        if (!Sees(actor, lead))
        {
            return false;
        }

        return act == LeadAct.Read || MayChange(actor, act, lead.OfficerKey == actor.Key);
    }

    /// <summary>
    /// Whether the actor may do the act to an organisation or a contact that belongs to a lead he sees. What is changed there shows at all its leads, so
    /// nothing is asked that a lead alone could answer; who sees no contact data changes none.
    /// </summary>
    public static bool MayOnParty(DeskActor actor, LeadAct act)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return act == LeadAct.Read || (actor.SeesContactData && MayChange(actor, act, isOwn: false));
    }

    /// <summary>Whether the actor may do the act at the desk.</summary>
    public static bool May(DeskActor actor, DeskAct act)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role switch
        {
            DeskRole.System or DeskRole.Administrator => true,
            DeskRole.Manager => act is not (DeskAct.ManageClients or DeskAct.HandlePrivacy),
            DeskRole.Director => act is DeskAct.Report or DeskAct.Export or DeskAct.ReadAudit,
            DeskRole.Officer => act is DeskAct.Report,
            _ => false,
        };
    }

    /// <summary>Whether the actor may take people into the unit and out of it, and say how it chooses among them.</summary>
    public static bool MayManageUnit(DeskActor actor, string unitCode)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return May(actor, DeskAct.ManageTeam) && (actor.Role != DeskRole.Manager || actor.Units.Contains(unitCode));
    }

    /// <summary>Whether the actor may change absence, deputy and signatures of somebody of these units, and whether leads are given to him.</summary>
    public static bool MayManageMember(DeskActor actor, IReadOnlyCollection<string> units)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return May(actor, DeskAct.ManageTeam) && (actor.Role != DeskRole.Manager || units.Any(actor.Units.Contains));
    }

    /// <summary>
    /// Whether the actor may say if somebody sees contact data and the size of investments. That holds for every lead the person sees: a manager says
    /// it only of others whose units are all his own, and of nobody who sees the leads of all units.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">The account of whom it is said.</param>
    /// <param name="role">That person's role.</param>
    /// <param name="units">That person's units.</param>
    public static bool MayGiveSight(DeskActor actor, Guid person, DeskRole? role, IReadOnlyCollection<string> units)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return MayManageMember(actor, units)
            && (actor.Role != DeskRole.Manager || (actor.Key != person && role is (DeskRole.Officer or DeskRole.Manager) && units.All(actor.Units.Contains)));
    }

    private static bool MayChange(DeskActor actor, LeadAct act, bool isOwn) =>
        actor.Writes
        && actor.Role switch
        {
            DeskRole.System or DeskRole.Administrator or DeskRole.Manager => true,
            DeskRole.Officer => act is not (LeadAct.Assign or LeadAct.Restrict) || isOwn,
            DeskRole.Client => act == LeadAct.Write,
            _ => false,
        };

    private static bool Sees(DeskActor actor, Lead lead)
    {
        var named = actor.Key is { } key && (lead.OfficerKey == key || lead.Readers.Any(reader => reader.OfficerKey == key));
        var standsIn = lead.OfficerKey is { } officer && actor.StandsInFor.Contains(officer);
        return actor.Role switch
        {
            DeskRole.System => true,
            DeskRole.Director or DeskRole.Administrator => named || !lead.Confidential,
            DeskRole.Client => !lead.Confidential && (actor.AllUnits || (lead.UnitCode is not null && actor.Units.Contains(lead.UnitCode))),
            DeskRole.Manager => named || (!lead.Confidential && (lead.UnitCode is null || actor.Units.Contains(lead.UnitCode) || standsIn)),
            DeskRole.Officer => named || (!lead.Confidential && ((lead.UnitCode is not null && actor.Units.Contains(lead.UnitCode)) || standsIn)),
            _ => false,
        };
    }
}
