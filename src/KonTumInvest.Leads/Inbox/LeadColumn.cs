using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbox;

/// <summary>What a list can show of each lead beside its title and reference.</summary>
[JsonConverter(typeof(NamedEnumConverter<LeadColumn>))]
public enum LeadColumn
{
    Stage,
    Due,
    Organisation,
    Contact,
    Country,
    Unit,
    Officer,
    Kind,
    Source,
    Sector,
    Area,
    Investment,
    Created,
    Activity,
}
