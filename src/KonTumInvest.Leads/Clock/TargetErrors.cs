using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clock;

/// <summary>What service targets can be refused for; words by <see cref="CalendarErrors.Words"/>.</summary>
public static class TargetErrors
{
    public static Error KindMissing(EnquiryKind kind) => new(ErrorKind.Invalid, "targets.kindMissing", "kinds", Name(kind));

    public static Error KindTwice(string place, EnquiryKind kind) => new(ErrorKind.Invalid, "targets.kindTwice", place, Name(kind));

    public static Error NoFirstResponse(string place, EnquiryKind kind) => new(ErrorKind.Invalid, "targets.noFirstResponse", place, Name(kind));

    public static Error StepTwice(string place, ServiceStep step) => new(ErrorKind.Invalid, "targets.stepTwice", place, Name(step));

    public static Error NoTime(string place) => new(ErrorKind.Invalid, "targets.noTime", place);

    public static Error ReminderInDays(string place) => new(ErrorKind.Invalid, "targets.reminderInDays", place);

    public static Error EscalationTo(string place, string to) => new(ErrorKind.Invalid, "targets.escalationTo", place, to);

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
