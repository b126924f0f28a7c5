namespace KonTumInvest.Web.Components;

/// <summary>What a list shows when it holds nothing, for the <c>_EmptyState</c> partial: why, and what to do next.</summary>
public sealed record EmptyState(string Title, string Text, IReadOnlyList<SiteLink> Links);
