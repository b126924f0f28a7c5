using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Pipeline.People;

/// <summary>Refusals of acts on the people of a lead.</summary>
public static class ContactErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "contact.not-found");
    public static readonly Error NameMissing = new(ErrorKind.Invalid, "contact.name-missing", nameof(SaveContact.Name));
    public static readonly Error EmailInvalid = new(ErrorKind.Invalid, "contact.email-invalid", nameof(SaveContact.Email));
    public static readonly Error PhoneInvalid = new(ErrorKind.Invalid, "contact.phone-invalid", nameof(SaveContact.Phone));
    public static readonly Error LanguageUnknown = new(ErrorKind.Invalid, "contact.language-unknown", nameof(SaveContact.Language));

    /// <summary>The person is one of the lead's already.</summary>
    public static readonly Error There = new(ErrorKind.Conflict, "contact.there", nameof(SaveContact.Email));

    /// <summary>Another person has the address; two of the same address could not be told apart when a mail comes in.</summary>
    public static readonly Error EmailTaken = new(ErrorKind.Conflict, "contact.email-taken", nameof(SaveContact.Email));

    /// <summary>Whoever is written to cannot be taken away.</summary>
    public static readonly Error Primary = new(ErrorKind.Invalid, "contact.primary");

    /// <summary>The person had the use of the data restricted: they are kept, and changed by a request of the person alone.</summary>
    public static readonly Error Restricted = new(ErrorKind.Forbidden, "contact.restricted");

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "contact.unreadable", field);
}
