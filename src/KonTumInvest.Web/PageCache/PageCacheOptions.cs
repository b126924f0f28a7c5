namespace KonTumInvest.Web.PageCache;

/// <summary>Settings of the kept pages, section <c>Pages</c>.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Whether pages are kept until the next publish. Off, every request makes its page anew: to measure what that costs.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>The most memory that kept pages take. Beyond it, those that nobody has asked for longest go first.</summary>
    public int MostMegabytes { get; set; } = 100;
}
