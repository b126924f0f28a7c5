using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Desk;

/// <summary>As whom somebody acts at the lead desk. <see cref="LeadRights"/> says what each may do.</summary>
[JsonConverter(typeof(NamedEnumConverter<DeskRole>))]
public enum DeskRole
{
    /// <summary>Answers investors: the own leads and those of the own units.</summary>
    Officer,

    /// <summary>Leads one or more units: everything of theirs, and the rules of the desk.</summary>
    Manager,

    /// <summary>Leads the board: reads everything, changes nothing.</summary>
    Director,

    /// <summary>Everything, apart from confidential leads that do not name him.</summary>
    Administrator,

    /// <summary>Another program, by its key.</summary>
    Client,

    /// <summary>The investor, on the private page of the case.</summary>
    Investor,

    /// <summary>The product itself: a form that came in, a job.</summary>
    System,
}
