using KonTumInvest.Data;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox.Parked;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Outbox;

/// <summary>
/// Sends the mails that are due. Several nodes may run it at once: each mail is claimed by an update that only one of them can make.
/// Nothing is sent inside a transaction.
/// </summary>
public sealed class OutboxSender(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    IMailTransport transport,
    DeskWork work,
    ParkedNotices notices,
    IOptions<MailOptions> options,
    TimeProvider time,
    ILogger<OutboxSender> logger
)
{
    private readonly OutboxOptions _outbox = options.Value.Outbox;

    /// <summary>Sends one batch of due mails; mails that cannot be sent wait, or are parked after the last try.</summary>
    /// <returns>What became of the mails; <see cref="OutboxRun.MoreDue"/> says whether to run again at once.</returns>
    public async Task<OutboxRun> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await FindDueAsync(cancellationToken);
        var run = new OutboxRun(MoreDue: due.Count == _outbox.BatchSize);
        await using var session = transport.Open();
        foreach (var id in due)
        {
            if (await ClaimAsync(id, cancellationToken))
            {
                run = await SendAsync(id, session, run, cancellationToken);
            }

            if (run.ServerLeftAlone)
            {
                return run with { MoreDue = false };
            }
        }

        return run;
    }

    private async Task<List<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Outbox.Where(mail => mail.DueAt <= now)
            .OrderBy(mail => mail.DueAt)
            .ThenBy(mail => mail.Id)
            .Select(mail => mail.Id)
            .Take(_outbox.BatchSize)
            .ToListAsync(cancellationToken);
    }

    // A claim is a new due time in the future. Of two nodes that update at once, the second finds the mail no longer due.
    private async Task<bool> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + _outbox.Claim;
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var claimed = await context
            .Outbox.Where(mail => mail.Id == id && mail.DueAt <= now)
            .ExecuteUpdateAsync(
                mail =>
                    mail.SetProperty(row => row.Status, MailStatus.Sending)
                        .SetProperty(row => row.DueAt, until)
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1),
                cancellationToken
            );
        return claimed == 1;
    }

    private async Task<OutboxRun> SendAsync(Guid id, IMailSession session, OutboxRun run, CancellationToken cancellationToken)
    {
        var (mail, written, files) = await LoadAsync(id, cancellationToken);
        try
        {
            await session.SendAsync(MimeMessages.Build(mail, written, files, options.Value), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while sending: whether it left is unknown, so it is tried again, under the same Message-ID, after the next start.
            await RecordAsync(mail, MailStatus.Waiting, time.GetUtcNow(), "stopped", mail.Attempts);
            throw;
        }
        catch (Exception error)
        {
            return await FailAsync(mail, MailFailure.From(error), run);
        }

        await LeaveAsync(mail, written);
        logger.LogInformation("Mail {MailId} ({MailKind}) of enquiry {EnquiryId} sent", mail.Id, mail.Kind, mail.EnquiryId);
        return run with { Sent = run.Sent + 1 };
    }

    private async Task<(OutboxMail Mail, StoredMail? Written, IReadOnlyList<MailFile> Files)> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var mail = await context.Outbox.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (mail.MailId is { } mailId)
        {
            var written = await context
                .Mails.AsNoTracking()
                .Include(stored => stored.Attachments)
                .ThenInclude(attachment => attachment.Content)
                .SingleAsync(stored => stored.Id == mailId, cancellationToken);
            var files = written.Attachments.OrderBy(file => file.Position).Select(file => new MailFile(file.FileName, file.MediaType, file.Content!.Bytes));
            return (mail, written, [.. files]);
        }

        var attachments = mail.WithAttachments
            ? await context
                .Attachments.AsNoTracking()
                .Where(attachment => attachment.EnquiryId == mail.EnquiryId)
                .OrderBy(attachment => attachment.Position)
                .Select(attachment => new MailFile(attachment.FileName, attachment.MediaType, attachment.Content!.Bytes))
                .ToListAsync(cancellationToken)
            : [];
        return (mail, null, attachments);
    }

    private async Task<OutboxRun> FailAsync(OutboxMail mail, MailFailure failure, OutboxRun run)
    {
        if (failure.Kind == MailFailureKind.NotTried)
        {
            await RecordAsync(mail, MailStatus.Waiting, time.GetUtcNow() + options.Value.Smtp.BreakDuration, failure.Code, mail.Attempts - 1);
            return run with { ServerLeftAlone = true };
        }

        if (failure.Kind == MailFailureKind.Never || mail.Attempts >= _outbox.MaxAttempts)
        {
            await ParkAsync(mail, failure);
            logger.LogError(
                "Mail {MailId} ({MailKind}) of enquiry {EnquiryId} parked after {Attempts} tries: {Failure}",
                mail.Id,
                mail.Kind,
                mail.EnquiryId,
                mail.Attempts,
                failure.Code
            );
            return run with { Parked = run.Parked + 1 };
        }

        var due = time.GetUtcNow() + _outbox.PauseAfter(mail.Attempts);
        await RecordAsync(mail, MailStatus.Waiting, due, failure.Code, mail.Attempts);
        logger.LogWarning("Mail {MailId} could not be sent ({Failure}), try {Attempts}; next at {DueAt}", mail.Id, failure.Code, mail.Attempts, due);
        return run with { Postponed = run.Postponed + 1 };
    }

    // Whoever answers for the lead is told in the same transaction.
    private async Task ParkAsync(OutboxMail mail, MailFailure failure)
    {
        var parked = await work.RunAsync<bool>(
            DeskActor.System,
            async transaction =>
            {
                if (await WriteAsync(transaction.Context, mail, MailStatus.Parked, due: null, failure.Code, mail.Attempts) == 1)
                {
                    (await WrittenAsync(transaction, mail))?.GiveUp(transaction.Now);
                    await ContactBounces.MarkAsync(transaction, failure.Refused, failure.AddressStatus);
                    await notices.AddAsync(transaction, mail, failure);
                }

                return true;
            },
            CancellationToken.None
        );
        if (!parked.Succeeded)
        {
            await RecordAsync(mail, MailStatus.Parked, due: null, failure.Code, mail.Attempts);
        }
    }

    // A mail that was given up before counts as written from now on: its lead's clocks follow in the same transaction.
    private async Task LeaveAsync(OutboxMail mail, StoredMail? written)
    {
        if (written?.GivenUpAt is null)
        {
            await RecordAsync(mail, MailStatus.Sent, due: null, failure: null, mail.Attempts);
            return;
        }

        var left = await work.RunAsync<bool>(
            DeskActor.System,
            async transaction =>
            {
                if (await WriteAsync(transaction.Context, mail, MailStatus.Sent, due: null, failure: null, mail.Attempts) == 1)
                {
                    (await WrittenAsync(transaction, mail))?.Leave(transaction.Now);
                }

                return true;
            },
            CancellationToken.None
        );
        if (!left.Succeeded)
        {
            await RecordAsync(mail, MailStatus.Sent, due: null, failure: null, mail.Attempts);
        }
    }

    private static async Task<StoredMail?> WrittenAsync(DeskTransaction transaction, OutboxMail mail) =>
        mail.MailId is { } id ? await transaction.Context.Mails.SingleOrDefaultAsync(stored => stored.Id == id, transaction.Cancellation) : null;

    // Not cancelled with the run: what happened to a mail is written down even when the host is stopping.
    private async Task RecordAsync(OutboxMail mail, MailStatus status, DateTimeOffset? due, string? failure, int attempts)
    {
        using var turn = await gate.EnterAsync(CancellationToken.None);
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        await WriteAsync(context, mail, status, due, failure, attempts);
    }

    private async Task<int> WriteAsync(LeadsDbContext context, OutboxMail mail, MailStatus status, DateTimeOffset? due, string? failure, int attempts)
    {
        DateTimeOffset? finished = due is null ? time.GetUtcNow() : null;
        var emptied = mail.Kind == MailKind.Notice && status == MailStatus.Sent;
        return await context
            .Outbox.Where(row => row.Id == mail.Id && row.Attempts == mail.Attempts && row.Status == MailStatus.Sending)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(stored => stored.Status, status)
                        .SetProperty(stored => stored.DueAt, due)
                        .SetProperty(stored => stored.FinishedAt, finished)
                        .SetProperty(stored => stored.LastFailure, failure)
                        .SetProperty(stored => stored.Attempts, attempts)
                        .SetProperty(stored => stored.TextBody, stored => emptied ? string.Empty : stored.TextBody)
                        .SetProperty(stored => stored.HtmlBody, stored => emptied ? string.Empty : stored.HtmlBody),
                CancellationToken.None
            );
    }
}

/// <summary>What one run of the outbox did.</summary>
/// <param name="Sent">Mails handed over.</param>
/// <param name="Postponed">Mails that failed and will be tried again.</param>
/// <param name="Parked">Mails given up.</param>
/// <param name="MoreDue">Whether there may be more to send now.</param>
/// <param name="ServerLeftAlone">Whether the run ended early because the server kept failing.</param>
public sealed record OutboxRun(int Sent = 0, int Postponed = 0, int Parked = 0, bool MoreDue = false, bool ServerLeftAlone = false);
