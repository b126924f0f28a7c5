namespace KonTumInvest.Leads.Search;

/// <summary>
/// What a lead is found by, folded (<see cref="Content.Common.VietnameseText.Fold"/>): a row of <c>leads_search_texts</c>. What identifies a
/// person stands apart, so that whoever sees no contact data cannot find by it either.
/// </summary>
public sealed class LeadSearchText
{
    /// <summary>The row number, by which SQLite's full-text index names it.</summary>
    public long Number { get; init; }

    public required Guid LeadId { get; init; }

    /// <summary>Reference, title, organisation, subjects, what staff wrote.</summary>
    public required string Plain { get; set; }

    /// <summary>Names, addresses and numbers of contacts, and what was written to and by them.</summary>
    public required string Personal { get; set; }
}
