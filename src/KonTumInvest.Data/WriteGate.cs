namespace KonTumInvest.Data;

/// <summary>
/// Lets one SQLite writer in at a time, in order of arrival. SQLite allows a single writer per file; without a queue in front of it,
/// writers poll its lock and the slowest waits many times longer than the median. On PostgreSQL the gate is open.
/// </summary>
/// <remarks>All contexts that share the file share the one gate, which is registered as a singleton.</remarks>
public sealed class WriteGate(DatabaseProvider provider) : IDisposable
{
    private readonly SemaphoreSlim? _oneWriter = provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the turn to write. Dispose what is returned when the transaction has ended.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_oneWriter is null)
        {
            return OpenGate.Instance;
        }

        await _oneWriter.WaitAsync(cancellationToken);
        return new Turn(_oneWriter);
    }

    /// <inheritdoc cref="EnterAsync"/>
    public IDisposable Enter()
    {
        if (_oneWriter is null)
        {
            return OpenGate.Instance;
        }

        _oneWriter.Wait();
        return new Turn(_oneWriter);
    }

    public void Dispose() => _oneWriter?.Dispose();

    private sealed class Turn(SemaphoreSlim oneWriter) : IDisposable
    {
        private SemaphoreSlim? _held = oneWriter;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }

    private sealed class OpenGate : IDisposable
    {
        public static readonly OpenGate Instance = new();

        public void Dispose() { }
    }
}
