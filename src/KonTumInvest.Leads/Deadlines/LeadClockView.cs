using System.Text.Json.Serialization;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>The clocks of a lead as staff see them.</summary>
public sealed record LeadClocksView(IReadOnlyList<LeadClockView> Clocks, IReadOnlyList<LeadPauseView> Pauses);

/// <summary>A time of waiting for the investor.</summary>
public sealed record LeadPauseView(DateTimeOffset From, DateTimeOffset? To, string? Reason, Guid? By);

/// <summary>How a clock stands.</summary>
/// <param name="Step">What is owed.</param>
/// <param name="StartedAt">From when.</param>
/// <param name="Within">How soon, as it is written.</param>
/// <param name="DueAt">Until when; while paused, if the investor answered now.</param>
/// <param name="State">How it stands; null where nothing was owed any more.</param>
/// <param name="EndedAt">When it was done or fell away.</param>
/// <param name="RemainingMinutes">Working minutes left; negative once overdue.</param>
/// <param name="RemindedAt">When the officer was reminded.</param>
/// <param name="Escalated">How often others were told.</param>
/// <param name="CalendarGap">Years whose holidays are not entered: the due moment may still change.</param>
public sealed record LeadClockView(
    [property: JsonConverter(typeof(NamedEnumConverter<ServiceStep>))] ServiceStep Step,
    DateTimeOffset StartedAt,
    string Within,
    DateTimeOffset DueAt,
    [property: JsonConverter(typeof(NamedEnumConverter<ServiceState>))] ServiceState? State,
    DateTimeOffset? EndedAt,
    int RemainingMinutes,
    DateTimeOffset? RemindedAt,
    int Escalated,
    IReadOnlyList<int> CalendarGap
)
{
    internal static LeadClockView From(LeadClock clock, ServiceReading reading) =>
        new(
            clock.Step,
            clock.StartedAt,
            clock.Target.Within.ToString(),
            // What has ended is told as it was judged then.
            clock.EndedAt is null ? reading.Due.ToUniversalTime() : clock.DueAt,
            clock.Dropped ? null
                : clock.EndedAt is { } ended ? ended <= clock.DueAt ? ServiceState.Met : ServiceState.Missed
                : reading.State,
            clock.EndedAt,
            (int)reading.Remaining.TotalMinutes,
            clock.RemindedAt,
            clock.Escalated,
            reading.CalendarGap
        );
}
