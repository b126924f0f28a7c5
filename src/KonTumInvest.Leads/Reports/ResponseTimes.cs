namespace KonTumInvest.Leads.Reports;

/// <summary>How often first answers took how long, from which percentiles follow exactly.</summary>
/// <param name="Times">Working minutes, and how many answers took so long.</param>
internal sealed record ResponseTimes(IReadOnlyList<(int Minutes, int Count)> Times)
{
    private readonly IReadOnlyList<(int Minutes, int Count)> _sorted = [.. Times.OrderBy(time => time.Minutes)];
    private readonly long _total = Times.Sum(time => (long)time.Count);

    /// <summary>The time within which so many of a hundred answers were given (nearest rank); null where there are none.</summary>
    public int? Percentile(int percent)
    {
        var rank = (_total * percent + 99) / 100;
        var seen = 0L;
        foreach (var (minutes, count) in _sorted)
        {
            seen += count;
            if (seen >= rank)
            {
                return minutes;
            }
        }

        return null;
    }
}
