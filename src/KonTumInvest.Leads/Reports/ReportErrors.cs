using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Reports;

/// <summary>Refusals of reports, marks and scheduled reports.</summary>
public static class ReportErrors
{
    /// <summary>The period ends before it begins, or is longer than <see cref="ReportPeriod.LongestYears"/>.</summary>
    public static readonly Error Period = new(ErrorKind.Invalid, "report.period", "from");

    public static readonly Error Cursor = new(ErrorKind.Invalid, "report.cursor", "after");

    public static readonly Error MarkRange = new(ErrorKind.Invalid, "report.mark-range", "marks");

    public static readonly Error CommentTooLong = new(ErrorKind.Invalid, "report.comment-too-long", "comment");

    /// <summary>No scheduled report of that key.</summary>
    public static readonly Error ScheduleNotFound = new(ErrorKind.NotFound, "report.schedule-not-found");

    /// <summary>The person already gets this report.</summary>
    public static readonly Error ScheduleTwice = new(ErrorKind.Conflict, "report.schedule-twice", "officerKey");

    public static readonly Error RecipientUnknown = new(ErrorKind.Invalid, "report.recipient-unknown", "officerKey");

    public static readonly Error UnitUnknown = new(ErrorKind.Invalid, "report.unit-unknown", "unit");

    public static readonly Error DayRange = new(ErrorKind.Invalid, "report.day-range", "day");

    public static readonly Error HourRange = new(ErrorKind.Invalid, "report.hour-range", "hour");
}
