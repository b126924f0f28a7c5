namespace KonTumInvest.Leads.Inbox;

/// <summary>A page of a list.</summary>
/// <param name="Items">The leads, in order.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
/// <param name="Count">How many there are in all, up to a limit; null on later pages.</param>
/// <param name="CountIsCapped">Whether there are more than <paramref name="Count"/> says.</param>
public sealed record LeadPage(IReadOnlyList<LeadRow> Items, string? Next, int? Count, bool CountIsCapped);

/// <summary>How many leads there are.</summary>
/// <param name="Count">The number, up to a limit.</param>
/// <param name="Capped">Whether there are more.</param>
public sealed record LeadCount(int Count, bool Capped);
