namespace KonTumInvest.Leads.Desk;

/// <summary>Tells those who watch on this node that something at the desk was just changed; what, they read from the audit.</summary>
public sealed class DeskChanges
{
    private TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Ends with the next change on this node.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Returns after the next change on this node, or after the interval, since another node may have changed something.</summary>
    public Task WaitAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken) => WaitAsync(Next, interval, time, cancellationToken);

    /// <summary>Returns after the change that ends <paramref name="next"/>, or after the interval.</summary>
    public static async Task WaitAsync(Task next, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(next, Task.Delay(interval, time, patience.Token));
        await patience.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
