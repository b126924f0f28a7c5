namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>How an address of another site answered. A row of <c>staff_links</c>.</summary>
public sealed class LinkState
{
    /// <summary>The address, in its normal form.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset CheckedAt { get; set; }

    /// <summary>The status of the answer; null where there was none.</summary>
    public int? Status { get; set; }

    /// <summary>Since when it has not answered as a page does; null while it does.</summary>
    public DateTimeOffset? FailingSince { get; set; }
}
