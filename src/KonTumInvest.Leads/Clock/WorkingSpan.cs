using System.Globalization;
using System.Text.Json.Serialization;

namespace KonTumInvest.Leads.Clock;

/// <summary>Part of a day in which the office works, written <c>07:30-11:30</c>. Begins with <see cref="From"/> and ends before <see cref="To"/>.</summary>
[JsonConverter(typeof(ClockTextConverter<WorkingSpan>))]
public readonly record struct WorkingSpan(TimeOnly From, TimeOnly To) : IParsable<WorkingSpan>
{
    private const string Clock = "HH:mm";

    public TimeSpan Length => To - From;

    public static WorkingSpan Parse(string text) =>
        TryParse(text, out var span) ? span : throw new FormatException($"'{text}' is not a time span such as 07:30-11:30.");

    /// <summary>Reads the written form; whether it ends after it begins is for <see cref="WorkingCalendar.Create"/> to say.</summary>
    public static bool TryParse(string? text, out WorkingSpan result)
    {
        result = default;
        if (
            text?.Split('-') is not [var from, var to]
            || !TimeOnly.TryParseExact(from, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin)
            || !TimeOnly.TryParseExact(to, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
        )
        {
            return false;
        }

        result = new(begin, end);
        return true;
    }

    static WorkingSpan IParsable<WorkingSpan>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<WorkingSpan>.TryParse(string? s, IFormatProvider? provider, out WorkingSpan result) => TryParse(s, out result);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:HH\\:mm}-{To:HH\\:mm}");
}
