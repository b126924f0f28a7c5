using KonTumInvest.Leads.Inbox;

namespace KonTumInvest.Leads.Reports;

/// <summary>Who gets which report when.</summary>
/// <param name="OfficerKey">The account it is sent to. Cannot be changed later.</param>
/// <param name="Rhythm">How often. Cannot be changed later.</param>
/// <param name="Unit">Only leads of this unit; null for all the person sees.</param>
/// <param name="Day">1 (Monday) to 7, or the day of the month.</param>
/// <param name="Hour">The full hour, in Viet Nam.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new one.</param>
public sealed record SaveSchedule(Guid OfficerKey, ReportRhythm Rhythm, string? Unit, int Day, int Hour, int? ExpectedVersion);

/// <summary>A scheduled report as managers see it.</summary>
public sealed record ScheduleView(Guid Id, Guid OfficerKey, string? Name, ReportRhythm Rhythm, string? Unit, int Day, int Hour, DateTimeOffset NextAt, DateTimeOffset? LastAt, int Version);

/// <summary>Every scheduled report, and whom one can be sent to.</summary>
public sealed record ScheduleList(IReadOnlyList<ScheduleView> Items, IReadOnlyList<PersonName> People);
