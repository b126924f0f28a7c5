using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>What rules of retention can be refused for; the field is the place in the data, such as <c>rules[2]</c>.</summary>
public static class RetentionErrors
{
    public static Error Unreadable(long line, string reason) => new(ErrorKind.Invalid, "retention.unreadable", null, line, reason);

    /// <summary>The code is missing, too long, or that of another rule.</summary>
    public static Error Code(string place) => new(ErrorKind.Invalid, "retention.code", place);

    /// <summary>Another rule says the same of the same.</summary>
    public static Error Twice(string place) => new(ErrorKind.Invalid, "retention.twice", place);

    public static Error Months(string place) => new(ErrorKind.Invalid, "retention.months", place, RetentionRule.MostMonths);

    /// <summary>That cannot happen to this.</summary>
    public static Error ActOfScope(string place) => new(ErrorKind.Invalid, "retention.act", place);

    public static Error NameMissing(string place) => new(ErrorKind.Invalid, "retention.name", place);
}
