namespace KonTumInvest.Web.PageCache;

/// <summary>What tells one kept answer from another.</summary>
/// <param name="Generation">The count of changes to published content at the beginning of the request.</param>
/// <param name="Scheme">Pages hold absolute addresses, and HTTPS brings headers of its own.</param>
/// <param name="Host">As the visitor named it.</param>
/// <param name="Path">Below the host.</param>
/// <param name="Query">What the page reads of the query string, in one order; null for the entry that says what it reads.</param>
/// <param name="Coding">How the body is compressed.</param>
internal sealed record PageKey(long Generation, string Scheme, string? Host, string Path, string? Query, ContentCoding Coding);
