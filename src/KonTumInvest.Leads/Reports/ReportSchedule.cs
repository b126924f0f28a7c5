using System.Text.Json.Serialization;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Reports;

/// <summary>How often a report is sent.</summary>
[JsonConverter(typeof(NamedEnumConverter<ReportRhythm>))]
public enum ReportRhythm
{
    /// <summary>About the week from Monday to Sunday before.</summary>
    Weekly,

    /// <summary>About the month before.</summary>
    Monthly,
}

/// <summary>That somebody gets a report by mail, and when: a row of <c>leads_report_schedules</c>.</summary>
public sealed class ReportSchedule : IAudited, IVersioned
{
    /// <summary>Every month has this many days.</summary>
    public const int LastMonthDay = 28;

    public required Guid Id { get; init; }

    /// <summary>The account it is sent to; the report counts what this person sees.</summary>
    public required Guid OfficerKey { get; init; }

    public required ReportRhythm Rhythm { get; init; }

    /// <summary>Only leads of this unit.</summary>
    public string? UnitCode { get; set; }

    /// <summary>Weekly: 1 for Monday to 7 for Sunday. Monthly: the day of the month, to <see cref="LastMonthDay"/>.</summary>
    public required int Day { get; set; }

    /// <summary>The full hour, in Viet Nam.</summary>
    public required int Hour { get; set; }

    /// <summary>When the next one is sent.</summary>
    [NotAudited]
    public required DateTimeOffset NextAt { get; set; }

    /// <summary>When the last one was put into the outbox.</summary>
    [NotAudited]
    public DateTimeOffset? LastAt { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;

    /// <summary>The first moment after the given one at which it is due.</summary>
    public static DateTimeOffset NextAfter(ReportRhythm rhythm, int day, int hour, DateTimeOffset after)
    {
        var today = VietnamTime.DateOf(after);
        var first = rhythm == ReportRhythm.Weekly ? ReportTrend.MondayOf(today).AddDays(day - 1) : ReportTrend.FirstOfMonth(today).AddDays(day - 1);
        var moment = VietnamTime.At(first, new TimeOnly(hour, 0)).ToUniversalTime();
        return moment > after ? moment
            : VietnamTime.At(rhythm == ReportRhythm.Weekly ? first.AddDays(7) : first.AddMonths(1), new TimeOnly(hour, 0)).ToUniversalTime();
    }

    /// <summary>What the report is about when it is sent at a moment: the week or month that is over.</summary>
    public static ReportPeriod PeriodAt(ReportRhythm rhythm, DateTimeOffset moment)
    {
        var today = VietnamTime.DateOf(moment);
        var begun = rhythm == ReportRhythm.Weekly ? ReportTrend.MondayOf(today) : ReportTrend.FirstOfMonth(today);
        return new(rhythm == ReportRhythm.Weekly ? begun.AddDays(-7) : begun.AddMonths(-1), begun.AddDays(-1));
    }
}
