namespace KonTumInvest.Leads.Routing;

/// <summary>Which unit answers an enquiry and which rule said so; kept with the enquiry, because rules and units change.</summary>
public sealed record RoutingDecision
{
    /// <summary>The rule's code; null where no rule matched or the rule's unit is not published.</summary>
    public string? RuleCode { get; init; }

    /// <summary>Null where no unit at all is published: the enquiry waits for staff.</summary>
    public string? UnitCode { get; init; }

    public string? UnitNameVi { get; init; }

    public string? UnitNameEn { get; init; }

    /// <summary>The unit's name in a language, else in Vietnamese; null where there is no unit.</summary>
    /// <param name="language">Two letters.</param>
    public string? UnitName(string language) => language == "en" ? UnitNameEn ?? UnitNameVi : UnitNameVi;
}
