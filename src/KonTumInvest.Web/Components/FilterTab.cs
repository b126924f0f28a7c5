namespace KonTumInvest.Web.Components;

/// <summary>One choice of the <c>_FilterTabs</c> partial: a link that works without script and can be shared.</summary>
public sealed record FilterTab(string Text, string Url, bool Current, int? Count = null);
