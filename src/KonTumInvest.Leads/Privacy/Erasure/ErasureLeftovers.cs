using System.Text.Json;
using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// What an erasure leaves to be done after its commit: deleting the files of its mails, and a line in the journal outside of the database.
/// Each is noted in the database until it is done, so that a process that ends in between loses neither.
/// </summary>
public sealed class ErasureLeftovers(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    IMailTransport transport,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<ErasureLeftovers> logger
) : IDisposable
{
    /// <summary>The journal, below the content root; part of the backup of files, and not of the database.</summary>
    public const string JournalName = "App_Data/erasures.jsonl";

    private const int AtOnce = 500;

    // A sender may be writing the file of a mail that was erased meanwhile.
    private static readonly TimeSpan StillWritten = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _turn = new(1, 1);

    private string Journal => Path.Combine(environment.ContentRootPath, JournalName);

    public void Dispose() => _turn.Dispose();

    /// <summary>Does what is left; what fails is tried again at the next look.</summary>
    public async Task TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunOnceAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(error, "What erasures left could not be cleared away; it is tried again");
        }
    }

    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await WriteJournalAsync(cancellationToken);
            await DeleteFilesAsync(cancellationToken);
            await EmptyWriteAheadLogAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The lines of the journal: when, and the hashes.</summary>
    public async Task<IReadOnlyList<JournalLine>> ReadJournalAsync(CancellationToken cancellationToken) =>
        File.Exists(Journal)
            ? [.. (await File.ReadAllLinesAsync(Journal, cancellationToken)).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JournalLine>(line, JsonSerializerOptions.Web)!)]
            : [];

    // Written twice where the process ends in between, which does no harm.
    private async Task WriteJournalAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.Erasures.AsNoTracking().Where(erasure => erasure.JournaledAt == null).OrderBy(erasure => erasure.At).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Journal)!);
        await File.AppendAllLinesAsync(Journal, due.Where(erasure => erasure.Hashes.Length > 0).Select(erasure => JsonSerializer.Serialize(new JournalLine(erasure.Id, erasure.At, erasure.Hashes), JsonSerializerOptions.Web)), cancellationToken);
        var ids = due.ConvertAll(erasure => erasure.Id);
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await context.Erasures.Where(erasure => ids.Contains(erasure.Id)).ExecuteUpdateAsync(erasure => erasure.SetProperty(row => row.JournaledAt, now), cancellationToken);
    }

    private async Task DeleteFilesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.ErasedFiles.AsNoTracking().OrderBy(file => file.At).Take(AtOnce).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return;
        }

        if (transport is FileMailTransport files && Directory.Exists(files.Folder))
        {
            var names = due.ConvertAll(file => file.Name);
            foreach (var path in Directory.EnumerateFiles(files.Folder).Where(path => names.Exists(name => path.EndsWith($"-{name}.eml", StringComparison.Ordinal) || path.EndsWith($"-{name}.eml.partial", StringComparison.Ordinal))))
            {
                File.Delete(path);
            }
        }

        var done = due.Where(file => file.At < time.GetUtcNow() - StillWritten).Select(file => file.Id).ToList();
        using var turn = await gate.EnterAsync(cancellationToken);
        await context.ErasedFiles.Where(file => done.Contains(file.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    // What was overwritten stands in SQLite's log of changes until that is written back.
    private async Task EmptyWriteAheadLogAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite())
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
    }
}

/// <summary>A line of the journal of erasures.</summary>
/// <param name="Id">The key of <see cref="PersonErased"/>.</param>
/// <param name="At">When.</param>
/// <param name="Hashes">Keyed hashes of addresses and numbers, between spaces.</param>
public sealed record JournalLine(Guid Id, DateTimeOffset At, string Hashes);
