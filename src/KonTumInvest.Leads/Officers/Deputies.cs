namespace KonTumInvest.Leads.Officers;

/// <summary>Finds who stands in. Of whoever has no row among the officers nothing was said yet, so not that he is away either.</summary>
internal static class Deputies
{
    /// <summary>Those who are away on the day and for whom the person answers.</summary>
    public static IReadOnlyList<Guid> StoodInForBy(Guid deputy, IReadOnlyDictionary<Guid, Officer> officers, DateOnly today) =>
        [.. officers.Values.Where(officer => officer.IsAbsentOn(today) && Of(officer, officers, today) == deputy).Select(officer => officer.Id)];

    /// <summary>
    /// The account that answers on the day for somebody who is away: the deputy, or the deputy's while that one is away, too. Null where nobody does.
    /// </summary>
    /// <param name="absent">Who is away.</param>
    /// <param name="officers">At least all who are away on the day.</param>
    /// <param name="today">The day in Viet Nam.</param>
    public static Guid? Of(Officer absent, IReadOnlyDictionary<Guid, Officer> officers, DateOnly today)
    {
        var asked = new HashSet<Guid> { absent.Id };
        var next = absent.DeputyKey;
        while (next is { } key && asked.Add(key))
        {
            if (officers.GetValueOrDefault(key) is not { } deputy || !deputy.IsAbsentOn(today))
            {
                return key;
            }

            next = deputy.DeputyKey;
        }

        return null;
    }
}
