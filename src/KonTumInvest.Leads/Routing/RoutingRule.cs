namespace KonTumInvest.Leads.Routing;

/// <summary>A row of <c>leads_routing_rules</c>. Rules are tried by <see cref="Position"/>; the first that matches decides.</summary>
public sealed class RoutingRule
{
    public const int CodeMaxLength = 60;
    public const int NameMaxLength = 200;
    public const int UnitCodeMaxLength = 60;

    public required Guid Id { get; init; }

    public required int Position { get; set; }

    /// <summary>Stable and unique; recorded on the enquiries the rule decided.</summary>
    public required string Code { get; init; }

    /// <summary>What staff call the rule, in Vietnamese.</summary>
    public required string Name { get; set; }

    /// <summary>The code of the unit that answers.</summary>
    public required string UnitCode { get; set; }

    public required RoutingConditions Conditions { get; set; }
}
