using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Scanning;

/// <summary>Has the files scanned that wait for it. Safe to run on several nodes: a file that is scanned twice has the same end.</summary>
public sealed class AttachmentScan(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    ClamdScanner scanner,
    IOptions<InboundOptions> options,
    TimeProvider time,
    ILogger<AttachmentScan> logger
)
{
    private const int Batch = 20;

    // A file the scanner chokes on is not asked about again at once, so that it holds up nothing.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Scans a batch of files. While the scanner is away they stay in quarantine.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Scanner.Used)
        {
            return 0;
        }

        return await RunOnceAsync<MailAttachment>((context, id) => context.MailAttachments.Where(file => file.Id == id).Select(file => file.Content!.Bytes), LeadOfAsync, cancellationToken)
            + await RunOnceAsync<TemplateFile>((context, id) => context.TemplateFiles.Where(file => file.Id == id).Select(file => file.Content!.Bytes), NoLead, cancellationToken);
    }

    /// <summary>Of one kind of files.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="lead">The lead a file belongs to, for the audit.</param>
    /// <param name="cancellationToken">Cancels the round.</param>
    private async Task<int> RunOnceAsync<T>(Func<LeadsDbContext, Guid, IQueryable<byte[]>> bytes, Func<DeskTransaction, T, Task<Guid?>> lead, CancellationToken cancellationToken)
        where T : class, IScannedFile
    {
        var looked = 0;
        foreach (var id in await FindAsync<T>(cancellationToken))
        {
            try
            {
                await ScanAsync(id, bytes, lead, cancellationToken);
                looked++;
            }
            catch (ScannerAwayException away)
            {
                logger.LogWarning("The scanner is away ({Reason}); files stay in quarantine", away.Message);
                await RecordAsync(id, AttachmentState.Quarantined, finding: null, lead, cancellationToken);
                return looked;
            }
        }

        return looked;
    }

    private async Task<List<Guid>> FindAsync<T>(CancellationToken cancellationToken)
        where T : class, IScannedFile
    {
        var before = time.GetUtcNow() - Pause;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Set<T>()
            .Where(file => file.State == AttachmentState.Quarantined && (file.ScannedAt == null || file.ScannedAt < before))
            .OrderBy(file => file.ScannedAt != null)
            .ThenBy(file => file.ScannedAt)
            .ThenBy(file => file.Id)
            .Select(file => file.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    private async Task ScanAsync<T>(Guid id, Func<LeadsDbContext, Guid, IQueryable<byte[]>> bytesOf, Func<DeskTransaction, T, Task<Guid?>> lead, CancellationToken cancellationToken)
        where T : class, IScannedFile
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await bytesOf(context, id).SingleOrDefaultAsync(cancellationToken) is not { } bytes)
        {
            return;
        }

        var verdict = await scanner.ScanAsync(bytes, cancellationToken);
        if (verdict.Finding is not null)
        {
            logger.LogWarning("The scanner found something in file {FileId}", id);
        }

        await RecordAsync(id, verdict.Finding is null ? AttachmentState.Clean : AttachmentState.Infected, verdict.Finding, lead, cancellationToken);
    }

    private Task<Result<bool>> RecordAsync<T>(Guid id, AttachmentState state, string? finding, Func<DeskTransaction, T, Task<Guid?>> leadOf, CancellationToken cancellationToken)
        where T : class, IScannedFile =>
        work.RunAsync<bool>(
            DeskActor.System,
            async transaction =>
            {
                if (await transaction.Context.Set<T>().SingleOrDefaultAsync(file => file.Id == id, transaction.Cancellation) is not { State: AttachmentState.Quarantined } file)
                {
                    return false;
                }

                (file.State, file.ScannedAt) = (state, transaction.Now);
                file.Finding = Snapshot.Fit(CleanText.Line(finding, int.MaxValue).Value, MailAttachment.FindingMaxLength) is { Length: > 0 } name ? name : null;
                if (state == AttachmentState.Infected)
                {
                    transaction.Note(await leadOf(transaction, file), typeof(T).Name, file.Id, "infected");
                }

                return true;
            },
            cancellationToken
        );

    private static Task<Guid?> LeadOfAsync(DeskTransaction transaction, MailAttachment file) =>
        transaction.Context.Mails.Where(mail => mail.Id == file.MailId).Select(mail => mail.LeadId).SingleAsync(transaction.Cancellation);

    // A template belongs to everybody's leads.
    private static Task<Guid?> NoLead(DeskTransaction transaction, TemplateFile file) => Task.FromResult<Guid?>(null);
}
