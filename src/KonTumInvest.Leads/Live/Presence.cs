namespace KonTumInvest.Leads.Live;

/// <summary>That somebody has a lead open: a row of <c>leads_presence</c>, one for each open page. It counts until its lease ends, whatever becomes of the page or the server.</summary>
public sealed class Presence
{
    /// <summary>The key of the page's stream.</summary>
    public required Guid Id { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>The staff account.</summary>
    public required Guid OfficerKey { get; init; }

    /// <summary>Whether a mail to the investor is being written.</summary>
    public required bool Writing { get; init; }

    /// <summary>When the lease ends.</summary>
    public required DateTimeOffset Until { get; set; }
}
