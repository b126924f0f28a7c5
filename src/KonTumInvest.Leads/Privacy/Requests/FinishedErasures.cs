using System.Linq.Expressions;
using System.Text.Json;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Takes the person out of a request for erasure that was carried out, as soon as what the person was told has left: from then on nobody needs the
/// address. What stays is that there was a request, when and by whom it was done, and in the audit a keyed hash of the address, by which it can be
/// shown to whoever comes with the address (ADR 0025).
/// </summary>
public sealed class FinishedErasures(IDbContextFactory<LeadsDbContext> contexts, DeskSweep sweep, ErasureKey key, ErasureLeftovers leftovers, ILogger<FinishedErasures> logger)
{
    /// <summary>What the audit calls it.</summary>
    public const string Act = "emptied";

    private const int AtOnce = 200;

    private static readonly Expression<Func<DataRequest, bool>> Waiting = request =>
        request.Kind == DataRequestKind.Erasure
        && request.State == DataRequestState.Done
        && (request.PersonName != null || request.EmailNormalized != null || request.Phone != null || request.Asked != null || request.Answer != null || request.ExtensionReason != null || request.Outcome != null);

    /// <summary>Empties those whose last mail has left; a mail that was given up keeps its request until somebody has seen to it.</summary>
    /// <returns>How many were emptied.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> waiting;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            waiting = await context.DataRequests.Where(Waiting).OrderByDescending(request => request.ClosedAt).Select(request => request.Id).Take(AtOnce).ToListAsync(cancellationToken);
        }

        var emptied = await sweep.EachAsync("The finished request for erasure", waiting, EmptyAsync, cancellationToken);
        if (emptied > 0)
        {
            logger.LogInformation("{Count} finished requests for erasure emptied", emptied);
            await leftovers.TryRunAsync(cancellationToken);
        }

        return emptied;
    }

    private async Task<Result<int>> EmptyAsync(DeskTransaction transaction, Guid id)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);

        // On PostgreSQL two nodes look at once; the second waits here and finds that nothing is left to do.
        var mine = context.DataRequests.Where(Waiting).Where(request => request.Id == id);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(request => request.State, request => request.State), cancellation) == 0)
        {
            return 0;
        }

        var request = await context.DataRequests.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        var (address, closedAt) = (request.Email?.Value, request.ClosedAt);
        var told = context.Outbox.Where(mail => mail.Kind == MailKind.Notice && mail.Recipient == address && address != null && mail.CreatedAt <= closedAt);
        if (await told.AnyAsync(mail => mail.Status != MailStatus.Sent && mail.Status != MailStatus.SetAside, cancellation))
        {
            return 0;
        }

        await ErasureWork.OverwriteAsync(context, cancellation);
        await OutboxErasure.DeleteAsync(transaction, told);
        await DataRequestData.EmptyAsync(transaction, [id]);
        var proof = (request.EmailNormalized ?? request.Phone) is { } reach ? JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["reachHash"] = [null, key.Hash(reach)] }) : null;
        transaction.Note(null, nameof(DataRequest), id, Act, proof);
        return 1;
    }
}
