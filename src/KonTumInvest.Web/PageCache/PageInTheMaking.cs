namespace KonTumInvest.Web.PageCache;

/// <summary>A page of the current request, before it is known whether it can be kept.</summary>
internal sealed class PageInTheMaking
{
    /// <summary>The parameters the page reads; null while nobody said so, and then each query string makes a page of its own.</summary>
    public IReadOnlyList<string>? Reads { get; set; }
}
