namespace KonTumInvest.Leads.Clock;

/// <summary>When the office works on an ordinary day of each weekday. A weekday without hours is a weekly rest day (Labour Code 2019, art. 111).</summary>
public sealed record OfficeHours
{
    public IReadOnlyList<WorkingSpan> Monday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Tuesday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Wednesday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Thursday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Friday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Saturday { get; init; } = [];

    public IReadOnlyList<WorkingSpan> Sunday { get; init; } = [];

    /// <summary>The spans of a weekday, in order; empty on a rest day.</summary>
    public IReadOnlyList<WorkingSpan> On(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => Monday,
            DayOfWeek.Tuesday => Tuesday,
            DayOfWeek.Wednesday => Wednesday,
            DayOfWeek.Thursday => Thursday,
            DayOfWeek.Friday => Friday,
            DayOfWeek.Saturday => Saturday,
            _ => Sunday,
        };

    internal bool IsRestDay(DateOnly date) => On(date.DayOfWeek).Count == 0;
}
