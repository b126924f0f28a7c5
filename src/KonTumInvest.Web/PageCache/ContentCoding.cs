namespace KonTumInvest.Web.PageCache;

/// <summary>How a body is compressed.</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}
