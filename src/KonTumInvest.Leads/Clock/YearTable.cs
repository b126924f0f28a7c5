using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Clock;

/// <summary>Running totals of one year, so that a question costs a search in the year and not a walk through its days.</summary>
internal sealed class YearTable
{
    private readonly DateOnly _first;
    private readonly IReadOnlyList<WorkingSpan>[] _spans;

    // At i, what was worked before day i of the year; one longer than the year.
    private readonly long[] _ticks;
    private readonly long[] _days;

    public YearTable(int year, Func<DateOnly, IReadOnlyList<WorkingSpan>> spansOn)
    {
        _first = new DateOnly(year, 1, 1);
        _spans = [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(index => spansOn(_first.AddDays(index)))];
        _ticks = new long[_spans.Length + 1];
        _days = new long[_spans.Length + 1];
        for (var index = 0; index < _spans.Length; index++)
        {
            _ticks[index + 1] = _ticks[index] + _spans[index].Sum(span => span.Length.Ticks);
            _days[index + 1] = _days[index] + (_spans[index].Count > 0 ? 1 : 0);
        }
    }

    public long TotalTicks => _ticks[^1];

    public long TotalDays => _days[^1];

    public IReadOnlyList<WorkingSpan> SpansOn(DateOnly date) => _spans[IndexOf(date)];

    /// <summary>Working ticks from the beginning of the year to a moment of it.</summary>
    public long TicksUntil(DateOnly date, TimeSpan time)
    {
        var index = IndexOf(date);
        return _ticks[index] + _spans[index].Sum(span => Math.Clamp((time - span.From.ToTimeSpan()).Ticks, 0, span.Length.Ticks));
    }

    /// <summary>Working days from the beginning of the year to the end of a day of it.</summary>
    public long DaysThrough(DateOnly date) => _days[IndexOf(date) + 1];

    /// <summary>The first moment at which this much of the year is worked: at the end of a span rather than at the beginning of the next.</summary>
    /// <param name="ticks">More than none, at most <see cref="TotalTicks"/>.</param>
    public DateTimeOffset Earliest(long ticks)
    {
        var index = FirstReaching(_ticks, ticks) - 1;
        var rest = ticks - _ticks[index];
        foreach (var span in _spans[index])
        {
            if (rest <= span.Length.Ticks)
            {
                return At(index, span, rest);
            }

            rest -= span.Length.Ticks;
        }

        throw new ArgumentOutOfRangeException(nameof(ticks));
    }

    /// <summary>The last moment before more than this much of the year is worked: at the beginning of a span rather than at the end of the one before.</summary>
    /// <param name="ticks">None or more, less than <see cref="TotalTicks"/>.</param>
    public DateTimeOffset Latest(long ticks)
    {
        var index = FirstReaching(_ticks, ticks + 1) - 1;
        var rest = ticks - _ticks[index];
        foreach (var span in _spans[index])
        {
            if (rest < span.Length.Ticks)
            {
                return At(index, span, rest);
            }

            rest -= span.Length.Ticks;
        }

        throw new ArgumentOutOfRangeException(nameof(ticks));
    }

    /// <summary>The working day with this number in the year.</summary>
    /// <param name="number">From 1 to <see cref="TotalDays"/>.</param>
    public DateOnly Day(long number) => _first.AddDays(FirstReaching(_days, number) - 1);

    private static int FirstReaching(long[] totals, long wanted)
    {
        var (low, high) = (0, totals.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = totals[middle] >= wanted ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private DateTimeOffset At(int index, WorkingSpan span, long ticks) => VietnamTime.At(_first.AddDays(index), span.From.Add(TimeSpan.FromTicks(ticks)));

    private int IndexOf(DateOnly date) => date.DayNumber - _first.DayNumber;
}
