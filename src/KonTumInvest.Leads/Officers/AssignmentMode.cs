using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Officers;

/// <summary>How a unit chooses among its officers.</summary>
[JsonConverter(typeof(NamedEnumConverter<AssignmentMode>))]
public enum AssignmentMode
{
    /// <summary>Whoever has the fewest open leads.</summary>
    LeastBusy,

    /// <summary>One after the other.</summary>
    RoundRobin,
}
