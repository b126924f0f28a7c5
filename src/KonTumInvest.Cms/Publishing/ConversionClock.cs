namespace KonTumInvest.Cms.Publishing;

/// <summary>
/// Counts changes to anything published. A kept conversion that looks at other items, such as a picker's, is good until the next tick.
/// </summary>
internal sealed class ConversionClock
{
    private long _ticks;

    public long Now => Volatile.Read(ref _ticks);

    public void Tick() => Interlocked.Increment(ref _ticks);
}
