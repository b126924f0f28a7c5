using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Parties.Changes;

namespace KonTumInvest.Leads.Parties;

/// <summary>Refusals of acts on organisations and contacts.</summary>
public static class PartyErrors
{
    /// <summary>None such, or of no lead the actor sees: the two are not told apart.</summary>
    public static readonly Error NotFound = new(ErrorKind.NotFound, "party.not-found");

    /// <summary>A page of a list that begins after a row which is not in it any more.</summary>
    public static readonly Error Cursor = new(ErrorKind.Invalid, "party.cursor");

    public static readonly Error NameMissing = new(ErrorKind.Invalid, "party.name-missing", nameof(ChangeOrganisation.Name));
    public static readonly Error DomainInvalid = new(ErrorKind.Invalid, "party.domain-invalid", nameof(ChangeOrganisation.Domain));

    /// <summary>Anybody can have an address there: it says nothing about an organisation.</summary>
    public static readonly Error DomainPublic = new(ErrorKind.Invalid, "party.domain-public", nameof(ChangeOrganisation.Domain));

    /// <summary>A party cannot be joined with itself.</summary>
    public static readonly Error Itself = new(ErrorKind.Invalid, "party.itself", "into");

    /// <summary>The address of the person who would go on again was given to another since.</summary>
    public static readonly Error AddressTaken = new(ErrorKind.Conflict, "party.address-taken");

    public static readonly Error TaxCodeInvalid = new(ErrorKind.Invalid, "party.tax-code-invalid", nameof(ChangeOrganisation.TaxCode));

    /// <summary>More belongs to the party than is moved at once; the other is to be given up.</summary>
    public static Error TooMany(int most) => new(ErrorKind.Invalid, "party.too-many", "into", most);
}
