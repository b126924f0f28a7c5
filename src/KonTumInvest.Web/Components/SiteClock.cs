namespace KonTumInvest.Web.Components;

/// <summary>The day it is in Viet Nam, by which laws begin and end.</summary>
public sealed class SiteClock(TimeProvider time)
{
    // One zone, no summer time since 1975.
    private static readonly TimeSpan Indochina = TimeSpan.FromHours(7);

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Indochina).DateTime);
}
