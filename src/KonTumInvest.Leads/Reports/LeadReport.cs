using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Reports;

/// <summary>The numbers of a period, of the leads the reader sees. Every number names the list behind it.</summary>
public sealed record LeadReport
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Everything received.</summary>
    public required ReportCount Received { get; init; }

    public required ResponseReport Response { get; init; }

    /// <summary>How the leads received stand today.</summary>
    public required IReadOnlyList<StageReport> Stages { get; init; }

    /// <summary>How many came at least so far.</summary>
    public required IReadOnlyList<ReportCount> Funnel { get; init; }

    public required IReadOnlyList<ReportGroup> Sources { get; init; }

    public required IReadOnlyList<ReportGroup> Countries { get; init; }

    public required IReadOnlyList<ReportGroup> Sectors { get; init; }

    /// <summary>By zone, park and cluster; a lead about several counts at each.</summary>
    public required IReadOnlyList<ReportGroup> Places { get; init; }

    public required IReadOnlyList<ReportGroup> Officers { get; init; }

    public required IReadOnlyList<ReportGroup> Units { get; init; }

    public required IReadOnlyList<TrendPoint> Weeks { get; init; }

    public required IReadOnlyList<TrendPoint> Months { get; init; }
}

/// <summary>A number, and the query of the list behind it.</summary>
/// <param name="Key">What it counts: the name of a stage, a code, the key of an officer; null for leads without.</param>
/// <param name="Count">How many.</param>
/// <param name="List">The query that lists them.</param>
public sealed record ReportCount(string? Key, int Count, string List);

/// <summary>The leads with one value of a property, and how they fare.</summary>
/// <param name="Key">The value: a code, the name of a source, the key of an officer; null for leads without.</param>
/// <param name="Count">How many.</param>
/// <param name="List">The query that lists them.</param>
/// <param name="Kept">Those answered in time.</param>
/// <param name="Due">Those that were to be answered by now.</param>
/// <param name="Won">Those that came at least to a licence.</param>
public sealed record ReportGroup(string? Key, int Count, string List, ReportCount Kept, ReportCount Due, ReportCount Won);

/// <summary>How soon first answers were given.</summary>
public sealed record ResponseReport
{
    /// <summary>Answered in time.</summary>
    public required ReportCount Kept { get; init; }

    /// <summary>Answered late.</summary>
    public required ReportCount Late { get; init; }

    /// <summary>Not answered, and late by now.</summary>
    public required ReportCount Overdue { get; init; }

    /// <summary>Not answered, and still in time: counts in no share.</summary>
    public required ReportCount Waiting { get; init; }

    /// <summary>Answered, in time or late: what median and ninetieth are of.</summary>
    public required ReportCount Answered { get; init; }

    /// <summary>To be answered by now: what the share is of.</summary>
    public required ReportCount Due { get; init; }

    /// <summary>Answered in time, of all that were to be answered by now; null where there are none.</summary>
    public required double? KeptShare { get; init; }

    /// <summary>Working minutes within which half of the answers were given.</summary>
    public required int? MedianMinutes { get; init; }

    /// <summary>Working minutes within which nine of ten answers were given.</summary>
    public required int? NinetiethMinutes { get; init; }
}

/// <summary>The leads in a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many, and their list.</param>
/// <param name="Area">The land asked for, in square metres.</param>
/// <param name="Values">Planned investments by currency; null where the reader does not see them.</param>
public sealed record StageReport(LeadStage Stage, ReportCount Count, long Area, IReadOnlyList<MoneySum>? Values);

/// <summary>A sum in whole units of its currency.</summary>
public sealed record MoneySum(string Currency, long Amount, string List);

/// <summary>A week or month.</summary>
/// <param name="From">Its first day in the period.</param>
/// <param name="To">Its last day in the period.</param>
/// <param name="Received">Leads received.</param>
/// <param name="Kept">Of these, answered in time.</param>
/// <param name="Late">Of these, answered late.</param>
/// <param name="List">The list of all received.</param>
public sealed record TrendPoint(DateOnly From, DateOnly To, int Received, int Kept, int Late, string List);
