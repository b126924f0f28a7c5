using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace KonTumInvest.Leads.Clock;

/// <summary>
/// How long something may take, in one of three measures, written <c>90 working minutes</c>, <c>4 working hours</c>, <c>2 working days</c> or
/// <c>15 days</c>. What each means at a moment is for <see cref="WorkingCalendar.Add"/> to say.
/// </summary>
[JsonConverter(typeof(ClockTextConverter<WorkingDuration>))]
public sealed partial record WorkingDuration : IParsable<WorkingDuration>
{
    /// <summary>Characters of the written form at most.</summary>
    public const int MaxLength = 30;

    private WorkingDuration(DurationUnit unit, TimeSpan time, int days) => (Unit, Time, Days) = (unit, time, days);

    public DurationUnit Unit { get; }

    /// <summary>Of working time, how much; zero for days.</summary>
    public TimeSpan Time { get; }

    /// <summary>Of days, how many; zero for working time.</summary>
    public int Days { get; }

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static WorkingDuration Of(TimeSpan workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, TimeSpan.Zero);
        return new(DurationUnit.WorkingTime, workingTime, 0);
    }

    public static WorkingDuration Hours(int hours) => Of(TimeSpan.FromHours(hours));

    public static WorkingDuration Minutes(int minutes) => Of(TimeSpan.FromMinutes(minutes));

    /// <exception cref="ArgumentOutOfRangeException">Less than one: a term in days ends on a later day (Civil Code 2015, art. 147(2)).</exception>
    public static WorkingDuration WorkingDays(int days) => OfDays(DurationUnit.WorkingDays, days);

    /// <inheritdoc cref="WorkingDays"/>
    public static WorkingDuration CalendarDays(int days) => OfDays(DurationUnit.CalendarDays, days);

    /// <exception cref="FormatException">The text is none of the written forms.</exception>
    public static WorkingDuration Parse(string text) =>
        TryParse(text, out var duration)
            ? duration
            : throw new FormatException($"'{text}' is not a duration such as '90 working minutes', '4 working hours', '2 working days' or '15 days'.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out WorkingDuration? result)
    {
        var match = Written().Match(text ?? string.Empty);
        var number = match.Success ? int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        result = match.Groups["unit"].Value switch
        {
            "working minute" => Minutes(number),
            "working hour" => Hours(number),
            "working day" when number > 0 => WorkingDays(number),
            "day" when number > 0 => CalendarDays(number),
            _ => null,
        };
        return result is not null;
    }

    static WorkingDuration IParsable<WorkingDuration>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<WorkingDuration>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WorkingDuration result) =>
        TryParse(s, out result);

    /// <summary>The written form, which <see cref="Parse"/> reads. Parts of a minute are left out.</summary>
    public override string ToString() =>
        Unit switch
        {
            DurationUnit.WorkingDays => Write(Days, "working day"),
            DurationUnit.CalendarDays => Write(Days, "day"),
            _ when Time.Ticks % TimeSpan.TicksPerHour == 0 => Write(Time.Ticks / TimeSpan.TicksPerHour, "working hour"),
            _ => Write(Time.Ticks / TimeSpan.TicksPerMinute, "working minute"),
        };

    /// <summary>Whether it is surely no longer than another; false where the measures differ, since which is longer then depends on the calendar.</summary>
    internal bool IsAtMost(WorkingDuration other) => Unit == other.Unit && Days <= other.Days && Time <= other.Time;

    internal WorkingDuration Plus(TimeSpan workingTime) => new(Unit, Time + workingTime, Days);

    internal WorkingDuration Plus(int days) => new(Unit, Time, Days + days);

    private static WorkingDuration OfDays(DurationUnit unit, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return new(unit, TimeSpan.Zero, days);
    }

    private static string Write(long number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? string.Empty : "s")}");

    [GeneratedRegex("^(?<number>[0-9]{1,6}) (?<unit>working minute|working hour|working day|day)s?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
