namespace KonTumInvest.Web.PageCache;

/// <summary>Marks a request whose answer is compressed when it is complete, and not while it is written.</summary>
internal sealed class CompressedAsAWhole;
