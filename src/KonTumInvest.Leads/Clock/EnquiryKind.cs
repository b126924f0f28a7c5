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
    /// Somebody withdraws consent to the use of personal data, has it restricted or objects to it (Decree 356/2025/NĐ-CP), and the board can see
    /// to it alone.
    /// </summary>
    PersonalData,

    /// <summary>As <see cref="PersonalData"/>, where a processor or another third party must act as well.</summary>
    PersonalDataThirdParty,
}
