using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>What two leads, or two parties, have in common.</summary>
[JsonConverter(typeof(NamedEnumConverter<DuplicateReason>))]
public enum DuplicateReason
{
    /// <summary>The same e-mail address.</summary>
    Email,

    /// <summary>The same telephone number.</summary>
    Phone,

    /// <summary>The same name of the organisation, without marks and legal forms; of people the same organisation.</summary>
    Organisation,

    /// <summary>The same tax code, which is one enterprise's alone.</summary>
    TaxCode,

    /// <summary>Addresses at the same domain, which is not one that anybody can have an address at.</summary>
    Domain,

    /// <summary>The same name of the person.</summary>
    Person,
}
