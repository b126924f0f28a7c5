using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Texts;

namespace KonTumInvest.Leads.Clock;

/// <summary>
/// What a calendar can be refused for. <see cref="Error.Field"/> is the place in the data, such as <c>years[1].days[3]</c>; the words are
/// in the module's texts under <see cref="Error.Code"/>.
/// </summary>
public static class CalendarErrors
{
    public static Error Unreadable(long line, string reason) => new(ErrorKind.Invalid, "calendar.unreadable", null, line, reason);

    public static Error NoHours { get; } = new(ErrorKind.Invalid, "calendar.noHours", "officeHours");

    public static Error SpanOrder(string place, WorkingSpan span) => new(ErrorKind.Invalid, "calendar.spanOrder", place, span.ToString());

    public static Error SpanOverlap(string place, WorkingSpan span) => new(ErrorKind.Invalid, "calendar.spanOverlap", place, span.ToString());

    public static Error YearRange(string place, int year) =>
        new(ErrorKind.Invalid, "calendar.yearRange", place, Text(year), Text(CalendarYear.First), Text(CalendarYear.Last));

    public static Error YearTwice(string place, int year) => new(ErrorKind.Invalid, "calendar.yearTwice", place, Text(year));

    public static Error OtherYear(string place, DateOnly date, int year) => new(ErrorKind.Invalid, "calendar.otherYear", place, Text(date), Text(year));

    public static Error DayTwice(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.dayTwice", place, Text(date));

    public static Error NoName(string place, DateOnly date) =>
        new(ErrorKind.Invalid, "calendar.noName", place, Text(date), Text(CalendarDay.TextMaxLength));

    public static Error NoSource(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.noSource", place, Text(date));

    public static Error SourceAddress(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.sourceAddress", place, Text(date));

    public static Error RestDayOff(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.restDayOff", place, Text(date));

    public static Error NotARestDay(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.notARestDay", place, Text(date));

    public static Error NothingReplaced(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.nothingReplaced", place, Text(date));

    public static Error ReplacesNoWork(string place, DateOnly date) => new(ErrorKind.Invalid, "calendar.replacesNoWork", place, Text(date));

    /// <summary>The refusal in words.</summary>
    /// <param name="error">One of the calendar's or of the targets'.</param>
    /// <param name="language">"vi" or "en".</param>
    public static string Words(Error error, string language) => LeadsTexts.Get(error.Code, language, [.. error.Arguments]);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
