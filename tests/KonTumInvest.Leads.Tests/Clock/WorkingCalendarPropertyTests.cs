using FsCheck;
using FsCheck.Xunit;
using KonTumInvest.Leads.Clock;

namespace KonTumInvest.Leads.Tests.Clock;

[Properties(Arbitrary = [typeof(Cases)], MaxTest = 500)]
public sealed class WorkingCalendarPropertyTests
{
    private static readonly WorkingCalendar Calendar = Moments.Shipped;

    [Property]
    public bool Add_ThenBetween_GivesTheDurationBack(DateTimeOffset at, WorkingDuration duration) =>
        Calendar.Between(at, Calendar.Add(at, duration)) == duration.Time;

    [Property]
    public bool Add_WorkingTime_LandsInWorkingTimeOrAtAClosing(DateTimeOffset at, WorkingDuration duration)
    {
        var end = Calendar.Add(at, duration);
        return end > at && (Calendar.IsWorkingTime(end) || Calendar.IsWorkingTime(end.AddTicks(-1)));
    }

    [Property]
    public bool Add_LaterOrLonger_EndsNoEarlier(DateTimeOffset one, DateTimeOffset other, WorkingDuration duration, WorkingDuration more)
    {
        var (early, late) = one <= other ? (one, other) : (other, one);
        var longer = WorkingDuration.Of(duration.Time + more.Time);
        return Calendar.Add(early, duration) <= Calendar.Add(late, duration) && Calendar.Add(early, duration) < Calendar.Add(early, longer);
    }

    [Property]
    public bool Add_InTwoParts_IsAddInOne(DateTimeOffset at, WorkingDuration first, WorkingDuration second) =>
        Calendar.Add(Calendar.Add(at, first), second) == Calendar.Add(at, WorkingDuration.Of(first.Time + second.Time));

    [Property]
    public bool Before_ThenBetween_GivesTheDurationBack(DateTimeOffset at, WorkingDuration duration)
    {
        var begin = Calendar.Before(at, duration);
        return Calendar.IsWorkingTime(begin) && Calendar.Between(begin, at) == duration.Time;
    }

    [Property]
    public bool Between_IsAdditiveAndTurnsItsSign(DateTimeOffset a, DateTimeOffset b, DateTimeOffset c) =>
        Calendar.Between(a, b) + Calendar.Between(b, c) == Calendar.Between(a, c)
        && Calendar.DaysBetween(a, b) + Calendar.DaysBetween(b, c) == Calendar.DaysBetween(a, c)
        && Calendar.Between(a, b) == -Calendar.Between(b, a);

    [Property]
    public bool Between_IsMonotone_AndNoMoreThanTheTimeItself(DateTimeOffset one, DateTimeOffset other)
    {
        var (early, late) = one <= other ? (one, other) : (other, one);
        var worked = Calendar.Between(early, late);
        return worked >= TimeSpan.Zero && worked <= late - early;
    }

    [Property(MaxTest = 50)]
    public bool Between_AgreesWithCountingMinutes(DateTimeOffset at, byte days)
    {
        var from = new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), at.Offset);
        var minutes = Enumerable.Range(0, days % 20 * 24 * 60).Count(minute => Calendar.IsWorkingTime(from.AddMinutes(minute)));

        return Calendar.Between(from, from.AddDays(days % 20)) == TimeSpan.FromMinutes(minutes);
    }

    [Property]
    public bool Add_WorkingDays_AreDaysBetween_AndEndAtAClosing(DateTimeOffset at, byte number)
    {
        var end = Calendar.Add(at, WorkingDuration.WorkingDays(number + 1));
        return Calendar.DaysBetween(at, end) == number + 1 && !Calendar.IsWorkingTime(end) && Calendar.IsWorkingTime(end.AddTicks(-1));
    }

    [Property]
    public bool NextOpening_IsWorkingTime_WithNothingWorkedBefore(DateTimeOffset at)
    {
        var opening = Calendar.NextOpening(at);
        return opening >= at && Calendar.IsWorkingTime(opening) && Calendar.Between(at, opening) == TimeSpan.Zero && (opening == at || !Calendar.IsWorkingTime(at));
    }

    [Property]
    public bool ServiceClock_Paused_LeavesTheSameWorkingTime(DateTimeOffset start, WorkingDuration within, WorkingDuration ran, WorkingDuration waited)
    {
        var pausedAt = Calendar.Add(start, ran);
        var clock = new ServiceClock
        {
            Target = new ServiceTarget(ServiceStep.FirstResponse, WorkingDuration.Of(ran.Time + within.Time)),
            Start = start,
            Pauses = [new ServicePause(pausedAt, Calendar.Add(pausedAt, waited), "documents")],
        };

        var reading = clock.Read(Calendar, clock.Pauses[0].To!.Value);

        return reading.Remaining == within.Time && reading.State == ServiceState.Running;
    }

    public static class Cases
    {
        public static Arbitrary<DateTimeOffset> Moment() => Moments.Any();

        public static Arbitrary<WorkingDuration> Duration() => Moments.WorkingTime();
    }
}
