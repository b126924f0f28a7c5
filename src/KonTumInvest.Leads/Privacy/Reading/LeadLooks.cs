using System.Collections.Concurrent;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Reading;

/// <summary>
/// Writes down who looked at what, after the answer and not before it: looking is quick, and nobody waits for a row. Looks of one person
/// at one lead within the hour are one row.
/// </summary>
public sealed class LeadLooks(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, TimeProvider time, ILogger<LeadLooks> logger)
{
    /// <summary>The key that stands for a search over all leads, and for mails of none.</summary>
    public static readonly Guid Everywhere = Guid.Empty;

    private static readonly TimeSpan OneHour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Look, (LookKinds Kinds, DateTimeOffset At)> _waiting = new();

    // What this node wrote in this hour: nothing more has to be asked for a look that adds nothing.
    private readonly ConcurrentDictionary<Look, LookKinds> _written = new();

    /// <summary>Notes a look; of the system and of investors nothing is noted.</summary>
    public void Note(DeskActor actor, Guid leadId, LookKinds kind)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Key is not { } key)
        {
            return;
        }

        var now = time.GetUtcNow();
        var look = new Look(leadId, key, new DateTimeOffset(now.Ticks - (now.Ticks % OneHour.Ticks), TimeSpan.Zero));
        if (!_written.TryGetValue(look, out var written) || !written.HasFlag(kind))
        {
            _waiting.AddOrUpdate(look, _ => (kind, now), (_, before) => (before.Kinds | kind, before.At));
        }
    }

    /// <summary>Writes what waits; what cannot be written waits on.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        foreach (var look in _waiting.Keys.ToList())
        {
            if (!_waiting.TryRemove(look, out var noted))
            {
                continue;
            }

            try
            {
                await WriteAsync(look, noted.Kinds, noted.At, cancellationToken);
                _written.AddOrUpdate(look, noted.Kinds, (_, before) => before | noted.Kinds);
            }
            catch (Exception error)
            {
                _waiting.AddOrUpdate(look, _ => noted, (_, later) => (later.Kinds | noted.Kinds, noted.At));
                if (error is OperationCanceledException)
                {
                    throw;
                }

                logger.LogError(error, "Looks could not be written; {Count} wait", _waiting.Count);
                return;
            }
        }

        Forget();
    }

    private async Task WriteAsync(Look look, LookKinds kinds, DateTimeOffset at, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await AddToAsync(context, look, kinds, cancellationToken))
        {
            return;
        }

        context.Looks.Add(
            new LeadLook
            {
                Id = Guid.CreateVersion7(at),
                LeadId = look.LeadId,
                ActorKey = look.ActorKey,
                Hour = look.Hour,
                Kinds = kinds,
                At = at,
            }
        );
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            // Another node wrote the row first.
            await AddToAsync(context, look, kinds, cancellationToken);
        }
    }

    private static async Task<bool> AddToAsync(LeadsDbContext context, Look look, LookKinds kinds, CancellationToken cancellationToken) =>
        await context
            .Looks.Where(row => row.LeadId == look.LeadId && row.ActorKey == look.ActorKey && row.Hour == look.Hour)
            .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Kinds, stored => stored.Kinds | kinds), cancellationToken) > 0;

    private void Forget()
    {
        var before = time.GetUtcNow() - OneHour - OneHour;
        foreach (var look in _written.Keys.Where(look => look.Hour < before).ToList())
        {
            _written.TryRemove(look, out _);
        }
    }

    private readonly record struct Look(Guid LeadId, Guid ActorKey, DateTimeOffset Hour);
}
