using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Reports;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>What a report is asked for, as it stands in the address; the last twelve months where no days are given.</summary>
public sealed record ReportQuery
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Unit { get; init; }

    public Guid? Officer { get; init; }

    internal ReportFilter Filter(DateTimeOffset now)
    {
        var year = ReportPeriod.LastYearUntil(now);
        return new(new(From ?? (To is { } to && to < year.From ? to : year.From), To ?? VietnamTime.DateOf(now)), string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), Officer);
    }
}
