using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>A <see cref="SaveActivity"/> whose every field was checked by itself.</summary>
internal sealed record ActivityFields(
    ActivityKind Kind,
    DateTimeOffset At,
    DateTimeOffset? EndsAt,
    string? Subject,
    string? Body,
    string? Place,
    IReadOnlySet<Guid> Contacts,
    IReadOnlySet<Guid> Staff,
    bool Invite
)
{
    // A date far off is a slip of the hand; year 1 would not even have a working calendar.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(5 * 366);
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Whether people can be invited to it.</summary>
    public static bool IsMeeting(ActivityKind kind) => kind is ActivityKind.Meeting or ActivityKind.SiteVisit;

    /// <summary>Whether staff write activities of the kind; mails, messages and enquiries come of themselves.</summary>
    public static bool IsWritten(ActivityKind kind) => kind is ActivityKind.Note or ActivityKind.Call || IsMeeting(kind);

    /// <summary>The checked fields, or everything that is wrong with them.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="kind">What it is: of a change, what it was.</param>
    /// <param name="before">When it was until now, of a change.</param>
    /// <param name="now">The time of the act.</param>
    public static Result<ActivityFields> Check(SaveActivity request, ActivityKind kind, DateTimeOffset? before, DateTimeOffset now)
    {
        var errors = new List<Error>();
        if (!IsWritten(kind))
        {
            return ActivityErrors.Kind;
        }

        var subject = Text(CleanText.Line(request.Subject, Activity.SubjectMaxLength), nameof(request.Subject), Activity.SubjectMaxLength, errors);
        var body = Text(CleanText.Paragraphs(request.Body, Activity.BodyMaxLength), nameof(request.Body), Activity.BodyMaxLength, errors);
        var place = Text(CleanText.Line(request.Place, Activity.PlaceMaxLength), nameof(request.Place), Activity.PlaceMaxLength, errors);
        var at = (kind == ActivityKind.Note ? before : request.At?.ToUniversalTime() ?? before) ?? now;
        if (IsMeeting(kind) && subject is null)
        {
            errors.Add(ActivityErrors.SubjectMissing);
        }

        if (kind == ActivityKind.Note && body is null || kind == ActivityKind.Call && body is null && subject is null)
        {
            errors.Add(ActivityErrors.BodyMissing);
        }

        if (at < Earliest || at > now + Ahead || (IsMeeting(kind) && request.At is null))
        {
            errors.Add(ActivityErrors.Time);
        }

        var end = IsMeeting(kind) ? request.EndsAt?.ToUniversalTime() : null;
        if (end <= at || end - at > Longest)
        {
            errors.Add(ActivityErrors.End);
        }

        var (contacts, staff) = (request.ContactIds?.ToHashSet() ?? [], request.StaffKeys?.ToHashSet() ?? []);
        if (contacts.Count + staff.Count > SaveActivity.MaxPeople)
        {
            errors.Add(ActivityErrors.TooManyPeople);
        }

        if (request.Invite && (!IsMeeting(kind) || at <= now))
        {
            errors.Add(ActivityErrors.InviteKind);
        }
        else if (request.Invite && contacts.Count == 0)
        {
            errors.Add(ActivityErrors.InviteNobody);
        }

        return errors.Count > 0 ? errors : new ActivityFields(kind, at, end, subject, body, IsMeeting(kind) ? place : null, contacts, staff, request.Invite);
    }

    private static string? Text(CleanText text, string field, int maxLength, List<Error> errors)
    {
        if (text.Fault != TextFault.None)
        {
            errors.Add(text.Fault == TextFault.TooLong ? ActivityErrors.TooLong(field, maxLength) : ActivityErrors.Unreadable(field));
        }

        return text.Value.Length == 0 ? null : text.Value;
    }
}
