namespace KonTumInvest.Leads.Duplicates;

/// <summary>How sure it is that two leads, or two parties, are the same.</summary>
public static class DuplicateScore
{
    /// <summary>What is less likely is not worth anybody's time: a name that many people have.</summary>
    public const int Shown = 40;

    /// <summary>
    /// 0 to 100. Each reason takes away its share of the doubt that the others left, so that reasons add up and never reach certainty
    /// on weak grounds. The shares are docs/adr/0021's, that of the tax code docs/adr/0029's.
    /// </summary>
    public static int Of(IEnumerable<DuplicateReason> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var doubt = reasons.Distinct().Aggregate(1m, (doubt, reason) => doubt * (1m - Share(reason)));
        return (int)Math.Round(100m * (1m - doubt));
    }

    private static decimal Share(DuplicateReason reason) =>
        reason switch
        {
            DuplicateReason.Email => 0.95m,
            DuplicateReason.TaxCode => 0.90m,
            DuplicateReason.Phone => 0.80m,
            DuplicateReason.Organisation => 0.60m,
            DuplicateReason.Domain => 0.50m,
            DuplicateReason.Person => 0.30m,
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}
