using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy;

/// <summary>How a person told the board something about the own data.</summary>
[JsonConverter(typeof(NamedEnumConverter<StatedBy>))]
public enum StatedBy
{
    /// <summary>The enquiry form of the site.</summary>
    Form,

    /// <summary>The private page of the case.</summary>
    CasePage,

    Mail,

    /// <summary>By telephone, noted by an officer.</summary>
    Telephone,

    /// <summary>In person, noted by an officer.</summary>
    InPerson,
}
