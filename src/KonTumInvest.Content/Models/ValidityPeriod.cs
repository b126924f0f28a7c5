namespace KonTumInvest.Content.Models;

/// <summary>Periods of validity with an open beginning or end.</summary>
public static class ValidityPeriod
{
    /// <param name="day">The day asked about.</param>
    /// <param name="from">The first day; null where it is not known.</param>
    /// <param name="to">The last day; null while the end is open.</param>
    public static Validity On(DateOnly day, DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            (null, null) => Validity.Unknown,
            ({ } first, _) when day < first => Validity.NotYet,
            (_, { } last) when day > last => Validity.Ended,
            _ => Validity.Valid,
        };
}
