using System.Runtime.ExceptionServices;

namespace KonTumInvest.Content.Publishing;

/// <summary>
/// Reads published content as it is now. Within a request it is read as it was when the request began, so that a page is of one piece; an
/// index filled from that would miss a publish that came in between, and would never hear of it again.
/// </summary>
public static class OutsideRequest
{
    /// <summary>Reads on a thread of its own, to which nothing of the request flows, and waits for it.</summary>
    /// <remarks>A pooled task would not do: waiting for one may run it right here, in the request.</remarks>
    public static T Read<T>(Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        T result = default!;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = read();
            }
#pragma warning disable CA1031 // It is thrown again on the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        {
            IsBackground = true,
            Name = nameof(OutsideRequest),
        };
        thread.UnsafeStart();
        thread.Join();
        failure?.Throw();
        return result;
    }
}
