namespace KonTumInvest.Web.Components;

/// <summary>A choice among few, for the <c>_FilterTabs</c> partial.</summary>
/// <param name="Label">What is chosen, for screen readers.</param>
/// <param name="Tabs">The choices, the current one among them.</param>
public sealed record FilterTabs(string Label, IReadOnlyList<FilterTab> Tabs);
