using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Pipeline.People;

/// <summary>A <see cref="SaveContact"/> whose every field was checked.</summary>
internal sealed record ContactFields(string Name, EmailAddress? Email, PhoneNumber? Phone, string? Position, string? Role, string Language)
{
    private const string OwnCountry = "VN";

    /// <summary>The checked fields, or everything that is wrong with them.</summary>
    public static Result<ContactFields> Check(SaveContact request, string? country)
    {
        var errors = new List<Error>();
        var name = Line(request.Name, nameof(request.Name), Contact.NameMaxLength, errors);
        if (name is null && errors.Count == 0)
        {
            errors.Add(ContactErrors.NameMissing);
        }

        var position = Line(request.Position, nameof(request.Position), Contact.PositionMaxLength, errors);
        var role = Line(request.Role, nameof(request.Role), LeadContact.RoleMaxLength, errors);
        EmailAddress? email = null;
        if (!string.IsNullOrWhiteSpace(request.Email) && !EmailAddress.TryParse(request.Email, out email))
        {
            errors.Add(ContactErrors.EmailInvalid);
        }

        PhoneNumber? phone = null;
        if (
            !string.IsNullOrWhiteSpace(request.Phone)
            && !PhoneNumber.TryParse(request.Phone, country ?? OwnCountry, out phone)
            && !PhoneNumber.TryParse(request.Phone, OwnCountry, out phone)
        )
        {
            errors.Add(ContactErrors.PhoneInvalid);
        }

        if (request.Language is not ("vi" or "en"))
        {
            errors.Add(ContactErrors.LanguageUnknown);
        }

        return errors.Count > 0 ? errors : new ContactFields(name!, email, phone, position, role, request.Language!);
    }

    internal static string? Line(string? typed, string field, int maxLength, List<Error> errors)
    {
        var text = CleanText.Line(typed, maxLength);
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? ContactErrors.TooLong(field, maxLength) : ContactErrors.Unreadable(field));
        }

        return text.Value.Length == 0 ? null : text.Value;
    }
}
