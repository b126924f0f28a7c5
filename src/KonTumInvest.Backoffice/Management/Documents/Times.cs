namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Times as the client reads them. Everything stored is UTC; Umbraco's models do not always say so.</summary>
internal static class Times
{
    public static DateTimeOffset ToUtc(this DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    public static DateTimeOffset? ToUtc(this DateTime? stored) => stored?.ToUtc();
}
