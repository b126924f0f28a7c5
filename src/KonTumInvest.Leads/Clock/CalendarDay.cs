using KonTumInvest.Content.Figures;

namespace KonTumInvest.Leads.Clock;

/// <summary>A day on which the office does not keep the hours of its weekday.</summary>
public sealed record CalendarDay
{
    public const int TextMaxLength = 300;

    public required DateOnly Date { get; init; }

    public required CalendarDayKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Who says so; never empty.</summary>
    public required IReadOnlyList<CalendarSource> Sources { get; init; }

    /// <summary>Of a <see cref="CalendarDayKind.WorkingDay"/>, the day off that it makes up for: the office keeps the hours of that weekday.</summary>
    public DateOnly? Replaces { get; init; }

    /// <summary>False for a day that is proposed and not enacted: it is listed, and counts as an ordinary day until somebody switches it on.</summary>
    public bool InForce { get; init; } = true;

    /// <summary>For whoever maintains the calendar.</summary>
    public string? Note { get; init; }
}
