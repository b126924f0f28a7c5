using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Reports;

/// <summary>How the first answer to a lead stands.</summary>
[JsonConverter(typeof(NamedEnumConverter<FirstAnswer>))]
public enum FirstAnswer
{
    /// <summary>Given in time.</summary>
    Kept,

    /// <summary>Given late.</summary>
    Late,

    /// <summary>Owed, and late by now.</summary>
    Overdue,

    /// <summary>Owed, and still in time.</summary>
    Waiting,

    /// <summary>Given, in time or late.</summary>
    Answered,

    /// <summary>To be given by now: given, or owed and late.</summary>
    Due,
}
