using System.Threading.Channels;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Wakes the sender of this node when mails were just saved on it, so that they do not wait for the next poll.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Raise() => _signals.Writer.TryWrite(true);

    /// <summary>Returns at the next signal, or after the interval.</summary>
    public async Task WaitAsync(TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_signals.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(interval, time, either.Token));
        await either.CancelAsync();
        _signals.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
