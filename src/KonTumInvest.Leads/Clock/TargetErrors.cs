using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Privacy.Requests;

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

    /// <summary>A right has no terms of its own, with or without a third party.</summary>
    public static Error RequestMissing(DataRequestKind kind, bool thirdParty) => new(ErrorKind.Invalid, "targets.requestMissing", "dataRequests", Name(kind), thirdParty ? "true" : "false");

    public static Error RequestTwice(string place, DataRequestKind kind) => new(ErrorKind.Invalid, "targets.requestTwice", place, Name(kind));

    /// <summary>A request has a term to answer and one in days to carry it out, and no other.</summary>
    public static Error RequestSteps(string place) => new(ErrorKind.Invalid, "targets.requestSteps", place);

    public static Error ExtensionInDays(string place) => new(ErrorKind.Invalid, "targets.extensionInDays", place);

    private static string Name<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
