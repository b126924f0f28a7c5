namespace KonTumInvest.Leads.Routing;

/// <summary>A routing rule as it is written, in the reviewed file and by managers alike.</summary>
/// <param name="Code">Stable and unique; see <see cref="RoutingRule.Code"/>.</param>
/// <param name="Name">What staff call it.</param>
/// <param name="Unit">The code of the unit that answers.</param>
/// <param name="When">When it matches; null for the default.</param>
public sealed record RuleText(string Code, string Name, string Unit, RoutingConditions? When = null)
{
    internal RoutingConditions Conditions => When ?? new RoutingConditions();

    internal static RuleText From(RoutingRule rule) =>
        new(rule.Code, rule.Name, rule.UnitCode, rule.Conditions.MatchEverything ? null : rule.Conditions);

    internal RoutingRule ToRule(int position) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Position = position,
            Code = Code,
            Name = Name,
            UnitCode = Unit,
            Conditions = Conditions,
        };
}
