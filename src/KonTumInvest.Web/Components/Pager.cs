namespace KonTumInvest.Web.Components;

/// <summary>The way to the neighbouring pages of a list, for the <c>_Pager</c> partial. Lists page by key, so there are no page numbers.</summary>
/// <param name="PreviousUrl">Null on the first page.</param>
/// <param name="NextUrl">Null on the last page.</param>
/// <param name="Summary">Where the reader is, such as "Showing 20 plots".</param>
public sealed record Pager(string? PreviousUrl, string? NextUrl, string? Summary);
