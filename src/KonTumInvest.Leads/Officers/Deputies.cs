namespace KonTumInvest.Leads.Officers;

/// <summary>Finds who stands in.</summary>
internal static class Deputies
{
    /// <summary>Those who are away on the day and for whom the person answers.</summary>
    public static IReadOnlyList<Guid> StoodInForBy(Guid deputy, IReadOnlyDictionary<Guid, Officer> officers, DateOnly today) =>
        [.. officers.Values.Where(officer => officer.IsAbsentOn(today) && Of(officer, officers, today)?.Id == deputy).Select(officer => officer.Id)];

    /// <summary>Whoever answers on the day for somebody who is away: the deputy, or the deputy's while that one is away, too. Null where nobody does.</summary>
    public static Officer? Of(Officer absent, IReadOnlyDictionary<Guid, Officer> officers, DateOnly today)
    {
        var asked = new HashSet<Guid> { absent.Id };
        for (var next = absent.DeputyKey; next is { } key && asked.Add(key); next = officers[key].DeputyKey)
        {
            if (!officers.TryGetValue(key, out var deputy))
            {
                return null;
            }

            if (!deputy.IsAbsentOn(today))
            {
                return deputy;
            }
        }

        return null;
    }
}
