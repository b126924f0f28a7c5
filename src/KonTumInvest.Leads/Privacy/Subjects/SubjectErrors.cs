using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>Refusals of questions about the data of a person.</summary>
public static class SubjectErrors
{
    /// <summary>Neither an address nor a number was given.</summary>
    public static readonly Error NothingGiven = new(ErrorKind.Invalid, "subject.nothing-given", "email");

    public static readonly Error EmailInvalid = new(ErrorKind.Invalid, "subject.email-invalid", "email");

    public static readonly Error PhoneInvalid = new(ErrorKind.Invalid, "subject.phone-invalid", "phone");

    /// <summary>Several people have the number: only an address tells them apart.</summary>
    public static readonly Error Several = new(ErrorKind.Conflict, "subject.several", "phone");

    /// <summary>Nothing is held of the person, or not any more.</summary>
    public static readonly Error NotFound = new(ErrorKind.NotFound, "subject.not-found");
}
