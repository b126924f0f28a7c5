namespace KonTumInvest.Content.Time;

/// <summary>Time as clocks in Viet Nam show it, whatever the zone of the server.</summary>
public static class VietnamTime
{
    /// <summary>UTC+7, without summer time.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The same moment with Viet Nam's date and time of day.</summary>
    public static DateTimeOffset LocalOf(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The date in Viet Nam at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(LocalOf(moment).DateTime);

    /// <summary>The moment at which clocks in Viet Nam show a date and time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }
}
