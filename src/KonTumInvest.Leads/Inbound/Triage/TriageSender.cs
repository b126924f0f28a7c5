using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Triage;

/// <summary>Whether who sent a mail becomes one of the people of the lead it is put to. The private page shows what is written with them.</summary>
[JsonConverter(typeof(NamedEnumConverter<TriageSender>))]
public enum TriageSender
{
    /// <summary>Only where the address, or its domain, is the organisation's or that of one of the lead's people.</summary>
    WhereKnown,

    /// <summary>In any case.</summary>
    Join,

    /// <summary>In no case: an authority, a colleague, a consultant of somebody else.</summary>
    Apart,
}
