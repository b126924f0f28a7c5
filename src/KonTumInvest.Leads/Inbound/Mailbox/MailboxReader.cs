using KonTumInvest.Leads.Inbound.Filing;
using MailKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>
/// Reads what is new in a folder. A mail counts as read once it is stored, by the same transaction, so that a process killed at any
/// moment goes on with the first mail that is not stored.
/// </summary>
public sealed class MailboxReader(InboundMails mails, FolderLeases leases, IOptions<InboundOptions> options, ILogger<MailboxReader> logger)
{
    private const int Batch = 100;

    /// <summary>Reads everything new in the folder over a connection of its own.</summary>
    public async Task<MailboxRun> RunOnceAsync(string folder, Guid owner, CancellationToken cancellationToken)
    {
        await using var connection = new MailboxConnection(options.Value, folder);
        return await RunOnceAsync(connection, folder, owner, cancellationToken);
    }

    internal async Task<MailboxRun> RunOnceAsync(MailboxConnection connection, string folder, Guid owner, CancellationToken cancellationToken)
    {
        if (await leases.TakeAsync(folder, owner, cancellationToken) is not { } row)
        {
            return MailboxRun.Elsewhere;
        }

        var validity = await connection.OpenAsync(cancellationToken);
        var last = row.LastUid;
        if (row.UidValidity != validity)
        {
            if (row.UidValidity != 0)
            {
                logger.LogWarning("Folder {FolderId} has a new UIDVALIDITY; it is read again, and mails that are stored are recognised", row.Id);
            }

            await leases.BeginAnewAsync(folder, owner, validity, cancellationToken);
            last = 0;
        }

        var lease = new FolderLease(row.Id, owner, validity);
        var run = new MailboxRun();
        foreach (var batch in (await connection.NewAsync(last, cancellationToken)).Chunk(Batch))
        {
            run = await ReadAsync(connection, lease, batch, run, cancellationToken);
        }

        await leases.ReadAsync(folder, owner, cancellationToken);
        return run with { ReadsHere = true };
    }

    private async Task<MailboxRun> ReadAsync(MailboxConnection connection, FolderLease lease, UniqueId[] batch, MailboxRun run, CancellationToken cancellationToken)
    {
        var sizes = await connection.SizesAsync(batch, cancellationToken);
        foreach (var uid in batch)
        {
            if (!sizes.TryGetValue(uid, out var mail) || await FetchAsync(connection, mail, cancellationToken) is not { } wire)
            {
                await mails.SkipAsync(lease, uid.Id, cancellationToken);
                continue;
            }

            var filed = await mails.TakeAsync(lease, uid.Id, wire, cancellationToken);
            await connection.PutAwayAsync(uid, cancellationToken);
            run = filed.Outcome == FilingOutcome.StoredBefore ? run with { StoredBefore = run.StoredBefore + 1 } : run with { Stored = run.Stored + 1 };
        }

        return run;
    }

    // Somebody may have moved or deleted it in a mail program since it was listed.
    private static async Task<Reading.WireMail?> FetchAsync(MailboxConnection connection, IMessageSummary mail, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.FetchAsync(mail, cancellationToken);
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>What one run over a folder did.</summary>
/// <param name="Stored">Mails that are new.</param>
/// <param name="StoredBefore">Mails that were stored already.</param>
/// <param name="ReadsHere">Whether this node reads the folder.</param>
public sealed record MailboxRun(int Stored = 0, int StoredBefore = 0, bool ReadsHere = false)
{
    /// <summary>Another node reads the folder.</summary>
    public static MailboxRun Elsewhere { get; } = new();
}
