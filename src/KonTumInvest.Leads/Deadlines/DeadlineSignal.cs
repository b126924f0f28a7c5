using KonTumInvest.Leads.Outbox;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Wakes the deadline service of this node when rules were just changed on it.</summary>
public sealed class DeadlineSignal
{
    private readonly OutboxSignal _signal = new();

    public void Raise() => _signal.Raise();

    /// <inheritdoc cref="OutboxSignal.WaitAsync"/>
    public Task WaitAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken) => _signal.WaitAsync(interval, time, cancellationToken);
}
