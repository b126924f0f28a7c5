using System.Globalization;
using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>What an invitation asks of the program that receives it (RFC 5546).</summary>
internal enum InvitationMethod
{
    /// <summary>To take part, or to take note that something changed.</summary>
    Request,

    /// <summary>To take the meeting out of the calendar.</summary>
    Cancel,
}

/// <summary>A person in an invitation.</summary>
internal sealed record InvitedPerson(string Address, string? Name);

/// <summary>A meeting as it is written to one of its guests: an iCalendar object (RFC 5545) with one event.</summary>
internal sealed record Invitation
{
    public const string TimeZone = "Asia/Ho_Chi_Minh";

    // A meeting without an end is asked for an hour.
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    /// <summary>The same for every invitation to the meeting.</summary>
    public required string Uid { get; init; }

    /// <summary>Rises whenever the guests have to look again.</summary>
    public required int Sequence { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public required string Summary { get; init; }

    public string? Place { get; init; }

    public string? Description { get; init; }

    public required InvitedPerson Organizer { get; init; }

    public required InvitedPerson Guest { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    public required InvitationMethod Method { get; init; }

    /// <summary>The name of the method as it stands in mails.</summary>
    public string MethodName => Method == InvitationMethod.Request ? "REQUEST" : "CANCEL";

    /// <summary>The object, with folded lines that end in CR LF.</summary>
    public string ToCalendar() => string.Concat(Lines().Select(IcsText.Fold));

    private IEnumerable<string> Lines()
    {
        yield return "BEGIN:VCALENDAR";
        yield return "PRODID:-//KonTumInvest//Lead desk//EN";
        yield return "VERSION:2.0";
        yield return "CALSCALE:GREGORIAN";
        yield return $"METHOD:{MethodName}";

        // Viet Nam keeps UTC+7 since 13 June 1975, without summer time (IANA tz database, Asia/Ho_Chi_Minh).
        yield return "BEGIN:VTIMEZONE";
        yield return $"TZID:{TimeZone}";
        yield return "BEGIN:STANDARD";
        yield return "DTSTART:19750613T000000";
        yield return "TZOFFSETFROM:+0800";
        yield return "TZOFFSETTO:+0700";
        yield return "TZNAME:+07";
        yield return "END:STANDARD";
        yield return "END:VTIMEZONE";

        yield return "BEGIN:VEVENT";
        yield return $"UID:{Uid}";
        yield return $"DTSTAMP:{WrittenAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        yield return $"SEQUENCE:{Sequence.ToString(CultureInfo.InvariantCulture)}";
        yield return $"DTSTART;TZID={TimeZone}:{Local(StartsAt)}";
        yield return $"DTEND;TZID={TimeZone}:{Local(EndsAt ?? StartsAt + Usual)}";
        yield return $"SUMMARY;LANGUAGE={Language}:{IcsText.Escape(Summary)}";
        if (Place is not null)
        {
            yield return $"LOCATION;LANGUAGE={Language}:{IcsText.Escape(Place)}";
        }

        if (Description is not null)
        {
            yield return $"DESCRIPTION;LANGUAGE={Language}:{IcsText.Escape(Description)}";
        }

        yield return $"ORGANIZER{Name(Organizer)}:mailto:{Organizer.Address}";
        yield return $"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP={(Method == InvitationMethod.Request ? "TRUE" : "FALSE")}{Name(Guest)}:mailto:{Guest.Address}";
        yield return $"STATUS:{(Method == InvitationMethod.Request ? "CONFIRMED" : "CANCELLED")}";
        yield return "TRANSP:OPAQUE";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Local(DateTimeOffset moment) => VietnamTime.LocalOf(moment).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Name(InvitedPerson person) => person.Name is { Length: > 0 } name ? $";CN={IcsText.Parameter(name)}" : string.Empty;
}
