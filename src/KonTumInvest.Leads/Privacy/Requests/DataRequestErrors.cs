using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Refusals of acts on requests about personal data.</summary>
public static class DataRequestErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "data-request.not-found");
    public static readonly Error CursorInvalid = new(ErrorKind.Invalid, "data-request.cursor", "after");
    public static readonly Error KindMissing = new(ErrorKind.Invalid, "data-request.kind-missing", nameof(ReceiveDataRequest.Kind));
    public static readonly Error ChannelMissing = new(ErrorKind.Invalid, "data-request.channel-missing", nameof(ReceiveDataRequest.Channel));
    public static readonly Error NameMissing = new(ErrorKind.Invalid, "data-request.name-missing", nameof(ReceiveDataRequest.PersonName));

    /// <summary>Without an address or a number nobody can be found or answered.</summary>
    public static readonly Error ReachMissing = new(ErrorKind.Invalid, "data-request.reach-missing", nameof(ReceiveDataRequest.Email));

    public static readonly Error EmailInvalid = new(ErrorKind.Invalid, "contact.email-invalid", nameof(ReceiveDataRequest.Email));
    public static readonly Error PhoneInvalid = new(ErrorKind.Invalid, "contact.phone-invalid", nameof(ReceiveDataRequest.Phone));
    public static readonly Error LanguageUnknown = new(ErrorKind.Invalid, "contact.language-unknown", nameof(ReceiveDataRequest.Language));
    public static readonly Error AskedMissing = new(ErrorKind.Invalid, "data-request.asked-missing", nameof(ReceiveDataRequest.Asked));
    public static readonly Error ReceivedRange = new(ErrorKind.Invalid, "data-request.received-range", nameof(ReceiveDataRequest.ReceivedAt), ReceiveDataRequest.MostDaysBack);
    public static readonly Error PurposesMissing = new(ErrorKind.Invalid, "data-request.purposes-missing", nameof(ReceiveDataRequest.Purposes));
    public static readonly Error ThirdPartyMissing = new(ErrorKind.Invalid, "data-request.third-party-missing", nameof(ReceiveDataRequest.ThirdPartyName));

    /// <summary>It was done or refused.</summary>
    public static readonly Error Closed = new(ErrorKind.Conflict, "data-request.closed");

    /// <summary>Nothing is disclosed, changed or erased for somebody who may be another.</summary>
    public static readonly Error IdentityUnchecked = new(ErrorKind.Conflict, "data-request.identity-unchecked");

    public static readonly Error AnsweredAlready = new(ErrorKind.Conflict, "data-request.answered-already");
    public static readonly Error OfficerUnknown = new(ErrorKind.Invalid, "data-request.officer-unknown", "officerKey");
    public static readonly Error WordsMissing = new(ErrorKind.Invalid, "data-request.words-missing", "words");
    public static readonly Error GroundMissing = new(ErrorKind.Invalid, "data-request.ground-missing", "ground");

    /// <summary>Nobody of that address or number is known.</summary>
    public static readonly Error PersonUnknown = new(ErrorKind.Conflict, "data-request.person-unknown");

    /// <summary>Somebody with the address is still there.</summary>
    public static readonly Error NotErased = new(ErrorKind.Conflict, "data-request.not-erased");

    /// <summary>The law lets the term be made longer once.</summary>
    public static readonly Error ExtendedAlready = new(ErrorKind.Conflict, "data-request.extended-already");

    /// <summary>A term can be made longer only before it ends.</summary>
    public static readonly Error TermOver = new(ErrorKind.Conflict, "data-request.term-over");

    public static readonly Error ExtensionReasonMissing = new(ErrorKind.Invalid, "data-request.extension-reason-missing", "reason");

    public static readonly Error LiftGroundMissing = new(ErrorKind.Invalid, "data-request.lift-ground-missing", "ground");

    /// <summary>Not a number of days that makes the term longer, or more than the law allows.</summary>
    public static Error ExtensionRange(int most) => new(ErrorKind.Invalid, "data-request.extension-range", "days", most);

    public static Error TooLong(string field, int maxLength) => LeadErrors.TooLong(field, maxLength);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "contact.unreadable", field);
}
