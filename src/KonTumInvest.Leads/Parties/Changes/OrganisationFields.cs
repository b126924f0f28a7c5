using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Pipeline.People;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Parties.Changes;

/// <summary>A <see cref="ChangeOrganisation"/> whose every field was checked.</summary>
internal sealed partial record OrganisationFields(string Name, string? Country, string? Domain, string? TaxCode, string? Note)
{
    /// <summary>The checked fields, or everything that is wrong with them.</summary>
    public static Result<OrganisationFields> Check(ChangeOrganisation request)
    {
        var errors = new List<Error>();
        var name = ContactFields.Line(request.Name, nameof(request.Name), Organisation.NameMaxLength, errors);
        if (name is null && errors.Count == 0)
        {
            errors.Add(PartyErrors.NameMissing);
        }

        string? country = null;
        if (!string.IsNullOrWhiteSpace(request.Country) && !Countries.TryNormalize(request.Country, out country))
        {
            errors.Add(LeadErrors.CountryUnknown);
        }

        var domain = ContactFields.Line(request.Domain, nameof(request.Domain), Organisation.DomainMaxLength, errors)?.ToLowerInvariant();
        if (domain is not null && !IsDomain().IsMatch(domain))
        {
            errors.Add(PartyErrors.DomainInvalid);
        }
        else if (PartyMatching.IsPublic(domain))
        {
            errors.Add(PartyErrors.DomainPublic);
        }

        var taxCode = ContactFields.Line(request.TaxCode, nameof(request.TaxCode), Organisation.TaxCodeMaxLength, errors)?.ToUpperInvariant();
        if (taxCode is not null && !IsTaxCode().IsMatch(taxCode))
        {
            errors.Add(PartyErrors.TaxCodeInvalid);
        }

        var note = CleanText.Paragraphs(request.Note, Organisation.NoteMaxLength);
        if (note.Fault != TextFault.None)
        {
            errors.Add(note.Fault == TextFault.TooLong ? ContactErrors.TooLong(nameof(request.Note), Organisation.NoteMaxLength) : ContactErrors.Unreadable(nameof(request.Note)));
        }

        return errors.Count > 0 ? errors : new OrganisationFields(name!, country, domain, taxCode, note.Value.Length == 0 ? null : note.Value);
    }

    public void Write(Organisation organisation)
    {
        organisation.Name = Name;
        organisation.Country = Country;
        organisation.Domain = Domain;
        organisation.TaxCode = TaxCode;
        organisation.Note = Note;
    }

    // Labels of RFC 1035, at least two; names in other scripts stand in their ASCII form, as in addresses that are sent.
    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsDomain();

    // Codes of Viet Nam are 10 digits, 13 with a dash for a branch, or 12 of a person; those of other countries have letters as well.
    [GeneratedRegex("^[A-Z0-9]([A-Z0-9./ -]*[A-Z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsTaxCode();
}
