using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>What somebody wants, as far as it decides how soon the board answers.</summary>
[JsonConverter(typeof(NamedEnumConverter<EnquiryKind>))]
public enum EnquiryKind
{
    /// <summary>Anything else.</summary>
    General,

    /// <summary>A place or a plot, or how much land there is.</summary>
    Land,

    /// <summary>Incentives, taxes, support.</summary>
    Incentive,

    /// <summary>Licences and other procedures.</summary>
    Procedure,

    /// <summary>Something that went wrong.</summary>
    Complaint,

    /// <summary>A project that is licensed already.</summary>
    Aftercare,
}
