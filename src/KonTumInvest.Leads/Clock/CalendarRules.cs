using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Clock;

/// <summary>What must hold of a calendar's data.</summary>
internal static class CalendarRules
{
    public static IEnumerable<Error> Problems(OfficeHours hours, IReadOnlyList<CalendarYear> years)
    {
        var swappedOff = years
            .SelectMany(year => year.Days)
            .Where(day => day.Kind == CalendarDayKind.SwappedDayOff && day.InForce)
            .Select(day => day.Date)
            .ToHashSet();
        return [.. OfHours(hours), .. years.SelectMany((year, index) => OfYear(year, $"years[{index}]", hours, years.Take(index), swappedOff))];
    }

    private static IEnumerable<Error> OfHours(OfficeHours hours)
    {
        var days = Enum.GetValues<DayOfWeek>();
        if (days.All(day => hours.On(day).Count == 0))
        {
            yield return CalendarErrors.NoHours;
        }

        foreach (var day in days)
        {
            var previous = TimeOnly.MinValue;
            foreach (var span in hours.On(day))
            {
                var place = $"officeHours.{day.ToString().ToLowerInvariant()}";
                if (span.To <= span.From)
                {
                    yield return CalendarErrors.SpanOrder(place, span);
                }
                else if (span.From < previous)
                {
                    yield return CalendarErrors.SpanOverlap(place, span);
                }

                previous = span.To;
            }
        }
    }

    private static IEnumerable<Error> OfYear(
        CalendarYear year,
        string place,
        OfficeHours hours,
        IEnumerable<CalendarYear> before,
        HashSet<DateOnly> swappedOff
    )
    {
        if (year.Year is < CalendarYear.First or > CalendarYear.Last)
        {
            yield return CalendarErrors.YearRange(place, year.Year);
        }

        if (before.Any(other => other.Year == year.Year))
        {
            yield return CalendarErrors.YearTwice(place, year.Year);
        }

        var seen = new HashSet<DateOnly>();
        for (var index = 0; index < year.Days.Count; index++)
        {
            var (day, placeOfDay) = (year.Days[index], $"{place}.days[{index}]");
            if (day.Date.Year != year.Year)
            {
                yield return CalendarErrors.OtherYear(placeOfDay, day.Date, year.Year);
            }

            if (!seen.Add(day.Date))
            {
                yield return CalendarErrors.DayTwice(placeOfDay, day.Date);
            }

            foreach (var problem in OfText(day, placeOfDay).Concat(OfKind(day, placeOfDay, hours, swappedOff)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Error> OfText(CalendarDay day, string place)
    {
        if (new[] { day.Name.Vi, day.Name.En ?? day.Name.Vi }.Any(name => name.Trim().Length is 0 or > CalendarDay.TextMaxLength))
        {
            yield return CalendarErrors.NoName(place, day.Date);
        }

        if (day.Sources.Count == 0 || day.Sources.Any(source => string.IsNullOrWhiteSpace(source.Title)))
        {
            yield return CalendarErrors.NoSource(place, day.Date);
        }

        if (day.Sources.Any(source => source.Url is { } url && !(url.IsAbsoluteUri && url.Scheme is ("http" or "https"))))
        {
            yield return CalendarErrors.SourceAddress(place, day.Date);
        }
    }

    private static IEnumerable<Error> OfKind(CalendarDay day, string place, OfficeHours hours, HashSet<DateOnly> swappedOff)
    {
        switch (day.Kind)
        {
            case CalendarDayKind.Compensation or CalendarDayKind.SwappedDayOff when hours.IsRestDay(day.Date):
                yield return CalendarErrors.RestDayOff(place, day.Date);
                break;
            case CalendarDayKind.WorkingDay when !hours.IsRestDay(day.Date):
                yield return CalendarErrors.NotARestDay(place, day.Date);
                break;
            case CalendarDayKind.WorkingDay when day.Replaces is not { } replaced || !swappedOff.Contains(replaced):
                yield return CalendarErrors.NothingReplaced(place, day.Date);
                break;
            case CalendarDayKind.PublicHoliday or CalendarDayKind.Compensation or CalendarDayKind.SwappedDayOff when day.Replaces is not null:
                yield return CalendarErrors.ReplacesNoWork(place, day.Date);
                break;
        }
    }
}
