namespace KonTumInvest.Leads.Duplicates;

/// <summary>Which of many likely duplicates are shown.</summary>
internal static class ShownDuplicates
{
    private const int Most = 10;

    // Sixty people of one switchboard, who all share number and employer, leave room for the one who shares the address.
    private const int PlacesOfEach = 2;

    /// <summary>
    /// Ten at most: first the best of each way of being alike (the same marks in common), then the likeliest of the rest.
    /// </summary>
    /// <param name="likely">The likeliest first.</param>
    /// <param name="reasons">What one has in common.</param>
    /// <returns>The likeliest first.</returns>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> likely, Func<T, IReadOnlyList<DuplicateReason>> reasons)
    {
        var ranked = likely.Select((match, rank) => (Match: match, Rank: rank)).ToList();
        var first = ranked.GroupBy(item => string.Join('+', reasons(item.Match).Order())).SelectMany(alike => alike.Take(PlacesOfEach)).Select(item => item.Rank).ToHashSet();
        return [.. ranked.OrderBy(item => first.Contains(item.Rank) ? 0 : 1).ThenBy(item => item.Rank).Take(Most).OrderBy(item => item.Rank).Select(item => item.Match)];
    }
}
