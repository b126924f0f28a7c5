using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Clock;

/// <summary>What an enquiry asks for, as far as it decides how soon it must be answered.</summary>
[JsonConverter(typeof(NamedEnumConverter<EnquiryKind>))]
public enum EnquiryKind
{
    General,
    Land,
    Incentive,
    Procedure,

    /// <summary>A question or request of an investor who already has a project here.</summary>
    Aftercare,

    Complaint,

    /// <summary>
    /// Somebody asks something about the own personal data (Decree 356/2025/NĐ-CP), and the board can see to it alone. Which right is asked for
    /// stands in a request of its own.
    /// </summary>
    PersonalData,

    /// <summary>As <see cref="PersonalData"/>, where a processor or another third party must act as well.</summary>
    PersonalDataThirdParty,
}
