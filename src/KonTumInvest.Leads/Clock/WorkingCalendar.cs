using System.Collections.Concurrent;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;

namespace KonTumInvest.Leads.Clock;

/// <summary>
/// When the office works: its hours, and the public holidays, days in lieu and swapped days of each year. Never changes; a change makes
/// another calendar. Every moment is read in Viet Nam time and answered in it (UTC+7). Good for the years
/// <see cref="CalendarYear.First"/> to <see cref="CalendarYear.Last"/>; a question that leads outside throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
/// <remarks>
/// Public holidays are those of the Labour Code 2019 (45/2019/QH14), art. 112(1). Lunar dates are not computed: the days off at Tết and the
/// second day of the National Day come from the yearly notice (art. 112(3)). Of a year whose notice is not known
/// (<see cref="CalendarYear.Announced"/>) the calendar keeps 1 January, 30 April, 1 May and 2 September, which the law itself dates, with
/// the day in lieu of art. 111(3). That may make a term end too early, never too late; <see cref="GapsBetween"/> names the years to warn of.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly ConcurrentDictionary<int, YearTable> _tables = new();
    private readonly Dictionary<DateOnly, CalendarDay> _days;
    private readonly HashSet<int> _announced;

    private WorkingCalendar(OfficeHours hours, IEnumerable<CalendarYear> years)
    {
        Hours = hours;
        Years = [.. years.Select(year => year with { Days = [.. year.Days.OrderBy(day => day.Date)] }).OrderBy(year => year.Year)];
        _days = Years.SelectMany(year => year.Days).Where(day => day.InForce).ToDictionary(day => day.Date);
        _announced = [.. Years.Where(year => year.Announced).Select(year => year.Year)];
    }

    public OfficeHours Hours { get; }

    /// <summary>What is known of each year, in order, days in order.</summary>
    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>A calendar, or everything that is wrong (<see cref="CalendarErrors"/>) with the place of each in the data.</summary>
    public static Result<WorkingCalendar> Create(OfficeHours hours, IReadOnlyList<CalendarYear> years)
    {
        var problems = CalendarRules.Problems(hours, years).ToList();
        return problems.Count > 0 ? problems : new WorkingCalendar(hours, years);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, or somebody by hand. Text that is no JSON of this form is a refusal, too.</summary>
    public static Result<WorkingCalendar> Parse(string json) => CalendarJson.Parse(json);

    /// <summary>The calendar as JSON in the form of <c>umbraco-config/working-calendar.json</c>.</summary>
    public string ToJson() => CalendarJson.Write(this);

    /// <summary>This calendar with days added, each in the place of what was said of its date. Days that depend on each other are given together.</summary>
    public Result<WorkingCalendar> With(params IReadOnlyList<CalendarDay> days)
    {
        var dates = days.Select(day => day.Date).ToHashSet();
        var missing = dates.Select(date => date.Year).Except(Years.Select(year => year.Year)).Select(year => new CalendarYear(year, false, []));
        return Create(
            Hours,
            [
                .. Years
                    .Concat(missing)
                    .Select(year =>
                        year with
                        {
                            Days = [.. year.Days.Where(day => !dates.Contains(day.Date)), .. days.Where(day => day.Date.Year == year.Year)],
                        }
                    ),
            ]
        );
    }

    /// <summary>This calendar with nothing said of these dates: they are ordinary days again.</summary>
    public Result<WorkingCalendar> Without(params IReadOnlyList<DateOnly> dates) =>
        Create(Hours, [.. Years.Select(year => year with { Days = [.. year.Days.Where(day => !dates.Contains(day.Date))] })]);

    /// <summary>This calendar with all that is known of a year replaced.</summary>
    public Result<WorkingCalendar> With(CalendarYear year) => Create(Hours, [.. Years.Where(other => other.Year != year.Year), year]);

    /// <summary>This calendar with other office hours, for past and future alike.</summary>
    public Result<WorkingCalendar> With(OfficeHours hours) => Create(hours, Years);

    /// <summary>True from the opening on and until just before the closing of each part of the working day.</summary>
    public bool IsWorkingTime(DateTimeOffset at)
    {
        var time = VietnamTime.LocalOf(at).TimeOfDay;
        return SpansOn(VietnamTime.DateOf(at)).Any(span => span.From.ToTimeSpan() <= time && time < span.To.ToTimeSpan());
    }

    /// <summary>True for a day with working hours; a swapped Saturday is one.</summary>
    public bool IsWorkingDay(DateOnly date) => SpansOn(date).Count > 0;

    /// <summary>The moment itself while the office works, otherwise the next opening: in the lunch break, that of the afternoon.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at)
    {
        var (year, ticks) = PositionOf(at);
        return ticks < Table(year).TotalTicks ? Table(year).Latest(ticks) : Table(year + 1).Latest(0);
    }

    /// <summary>
    /// When a duration that starts at a moment is over.
    /// <list type="bullet">
    /// <item>Working time runs from the very moment (Civil Code 2015, art. 147(1)), while the office works. The end is the first moment at
    /// which that much was worked: four hours from 07:30 end at 11:30, not at 13:30. Nothing at all is over at once, or at the next opening.</item>
    /// <item>Working days are counted from the day after (art. 147(2)), leave out days off and end with the last of them (art. 148(1)). The law says
    /// 24:00 (art. 148(6)); here it is the closing of the office, the last moment at which somebody can answer. The clock reading of
    /// the start makes no difference: two working days from any moment of a Monday end on Wednesday at 17:00, from any
    /// moment of a Saturday on Tuesday at 17:00.</item>
    /// <item>Calendar days are counted from the day after, days off included, and end with the closing of the last; where that is a day
    /// off, of the next working day (art. 148(5)).</item>
    /// </list>
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset at, WorkingDuration duration) =>
        duration.Unit switch
        {
            DurationUnit.WorkingDays => ClosingOf(WorkingDayAfter(VietnamTime.DateOf(at), duration.Days)),
            DurationUnit.CalendarDays => ClosingOf(WorkingDayAfter(VietnamTime.DateOf(at).AddDays(duration.Days - 1), 1)),
            _ => AddTime(at, duration.Time),
        };

    /// <summary>The last moment from which working time of this length is left until a moment; for reminders.</summary>
    /// <exception cref="ArgumentException">The duration is one of days.</exception>
    public DateTimeOffset Before(DateTimeOffset at, WorkingDuration duration)
    {
        if (duration.Unit != DurationUnit.WorkingTime)
        {
            throw new ArgumentException("Only working time is counted backwards.", nameof(duration));
        }

        if (duration.Time == TimeSpan.Zero)
        {
            return at;
        }

        var (year, ticks) = PositionOf(at);
        ticks -= duration.Time.Ticks;
        while (ticks < 0)
        {
            ticks += Table(--year).TotalTicks;
        }

        return Table(year).Latest(ticks);
    }

    /// <summary>The working time between two moments; negative where the second is the earlier one.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (begin, end) = (PositionOf(from), PositionOf(to));
        return TimeSpan.FromTicks(end.Ticks - begin.Ticks + YearsBetween(begin.Year, end.Year, table => table.TotalTicks));
    }

    /// <summary>
    /// The working days after the day of one moment, up to and with the day of another: what <see cref="Add"/> counts. Negative where the
    /// second is the earlier one.
    /// </summary>
    public int DaysBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (begin, end) = (VietnamTime.DateOf(from), VietnamTime.DateOf(to));
        return (int)(
            Table(end.Year).DaysThrough(end) - Table(begin.Year).DaysThrough(begin) + YearsBetween(begin.Year, end.Year, table => table.TotalDays)
        );
    }

    /// <summary>The years of a period whose holidays were not announced, in order: answers that touch them are provisional.</summary>
    public IReadOnlyList<int> GapsBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (VietnamTime.DateOf(from < to ? from : to).Year, VietnamTime.DateOf(from < to ? to : from).Year);
        return [.. Enumerable.Range(first, last - first + 1).Where(year => !_announced.Contains(year))];
    }

    /// <summary>A duration made longer by what lies between two moments, in its own measure.</summary>
    internal WorkingDuration Prolong(WorkingDuration duration, DateTimeOffset from, DateTimeOffset to) =>
        duration.Unit switch
        {
            DurationUnit.WorkingDays => duration.Plus(DaysBetween(from, to)),
            DurationUnit.CalendarDays => duration.Plus(VietnamTime.DateOf(to).DayNumber - VietnamTime.DateOf(from).DayNumber),
            _ => duration.Plus(Between(from, to)),
        };

    private DateTimeOffset AddTime(DateTimeOffset at, TimeSpan time)
    {
        if (time == TimeSpan.Zero)
        {
            // A closing still belongs to its working time, as everywhere else in what is added.
            return SpansOn(VietnamTime.DateOf(at)).Any(span => span.To.ToTimeSpan() == VietnamTime.LocalOf(at).TimeOfDay) ? at : NextOpening(at);
        }

        var (year, ticks) = PositionOf(at);
        ticks += time.Ticks;
        while (ticks > Table(year).TotalTicks)
        {
            ticks -= Table(year++).TotalTicks;
        }

        return Table(year).Earliest(ticks);
    }

    private DateOnly WorkingDayAfter(DateOnly date, int days)
    {
        var year = date.Year;
        var number = Table(year).DaysThrough(date) + days;
        while (number > Table(year).TotalDays)
        {
            number -= Table(year++).TotalDays;
        }

        return Table(year).Day(number);
    }

    private DateTimeOffset ClosingOf(DateOnly date) => VietnamTime.At(date, SpansOn(date)[^1].To);

    private (int Year, long Ticks) PositionOf(DateTimeOffset at)
    {
        var date = VietnamTime.DateOf(at);
        return (date.Year, Table(date.Year).TicksUntil(date, VietnamTime.LocalOf(at).TimeOfDay));
    }

    /// <summary>What the years from one on and before another hold together; negative the other way round.</summary>
    private long YearsBetween(int from, int to, Func<YearTable, long> total) =>
        from > to ? -YearsBetween(to, from, total) : Enumerable.Range(from, to - from).Sum(year => total(Table(year)));

    private IReadOnlyList<WorkingSpan> SpansOn(DateOnly date) => Table(date.Year).SpansOn(date);

    private YearTable Table(int year)
    {
        if (year is < CalendarYear.First or > CalendarYear.Last)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"The calendar knows the years {CalendarYear.First} to {CalendarYear.Last}.");
        }

        return _tables.GetOrAdd(year, NewTable);
    }

    private YearTable NewTable(int year)
    {
        var assumed = _announced.Contains(year) ? [] : FixedHolidays.Of(year, Hours, _days);
        return new YearTable(
            year,
            date =>
                _days.TryGetValue(date, out var day) ? day.Kind == CalendarDayKind.WorkingDay ? Hours.On(day.Replaces!.Value.DayOfWeek) : []
                : assumed.Contains(date) ? []
                : Hours.On(date.DayOfWeek)
        );
    }
}
