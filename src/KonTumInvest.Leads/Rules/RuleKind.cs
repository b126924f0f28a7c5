namespace KonTumInvest.Leads.Rules;

/// <summary>A set of rules of the desk that managers edit.</summary>
public enum RuleKind
{
    /// <summary>Office hours and days off.</summary>
    Calendar,

    /// <summary>How soon each kind of enquiry is dealt with.</summary>
    Targets,

    /// <summary>Which unit answers which enquiry.</summary>
    Routing,

    /// <summary>How each unit chooses among its officers.</summary>
    Assignment,

    /// <summary>How long personal data are kept.</summary>
    Retention,
}
