using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>Refusals of acts on activities.</summary>
public static class ActivityErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "activity.not-found");
    public static readonly Error Kind = new(ErrorKind.Invalid, "activity.kind", nameof(SaveActivity.Kind));
    public static readonly Error SubjectMissing = new(ErrorKind.Invalid, "activity.subject-missing", nameof(SaveActivity.Subject));
    public static readonly Error BodyMissing = new(ErrorKind.Invalid, "activity.body-missing", nameof(SaveActivity.Body));
    public static readonly Error Time = new(ErrorKind.Invalid, "activity.time", nameof(SaveActivity.At));
    public static readonly Error End = new(ErrorKind.Invalid, "activity.end", nameof(SaveActivity.EndsAt));
    public static readonly Error PersonUnknown = new(ErrorKind.Invalid, "activity.person-unknown", nameof(SaveActivity.ContactIds));
    public static readonly Error TooManyPeople = new(ErrorKind.Invalid, "activity.too-many-people", nameof(SaveActivity.ContactIds), SaveActivity.MaxPeople);
    public static readonly Error InviteKind = new(ErrorKind.Invalid, "activity.invite-kind", nameof(SaveActivity.Invite));
    public static readonly Error InviteNobody = new(ErrorKind.Invalid, "activity.invite-nobody", nameof(SaveActivity.ContactIds));

    /// <summary>Somebody invited has no address or does not want to be written to.</summary>
    public static readonly Error MayNotBeWrittenTo = new(ErrorKind.Invalid, "activity.may-not-be-written-to", nameof(SaveActivity.ContactIds));

    public static readonly Error Cancelled = new(ErrorKind.Conflict, "activity.cancelled");

    public static Error TooLong(string field, int maxLength) => new(ErrorKind.Invalid, "lead.too-long", field, maxLength);

    public static Error Unreadable(string field) => new(ErrorKind.Invalid, "activity.unreadable", field);
}
