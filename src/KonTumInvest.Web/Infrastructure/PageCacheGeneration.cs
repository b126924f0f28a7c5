namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// Counts the changes to published content. Kept pages are found by the count at the beginning of their request: a page that was being
/// made from the old content while a publish came in is kept under the old count, where no later request looks.
/// </summary>
internal sealed class PageCacheGeneration
{
    private long _current;

    public long Current => Interlocked.Read(ref _current);

    public void Next() => Interlocked.Increment(ref _current);
}
