using KonTumInvest.Backoffice.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Approval;

/// <summary>What waits for approval, and what was decided.</summary>
public sealed class Approvals(IDbContextFactory<StaffDbContext> contexts, ApprovalMails mails, TimeProvider time)
{
    private const int MaxHistory = 200;

    /// <summary>Has languages of a document wait for approval. What waits already is replaced: the newer text is the one to approve.</summary>
    /// <param name="submissions">One for each language.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Cancels the storing.</param>
    public async Task<IReadOnlyList<ApprovalRequest>> SubmitAsync(IReadOnlyList<Submission> submissions, Guid by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var now = time.GetUtcNow();
        var made = new List<ApprovalRequest>();
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            foreach (var submission in submissions)
            {
                var request = await context.Approvals.SingleOrDefaultAsync(
                    waiting =>
                        waiting.DocumentKey == submission.Document
                        && waiting.Culture == submission.StoredCulture
                        && waiting.State == ApprovalState.Waiting,
                    cancellationToken
                );
                if (request is not null && request.SubmittedBy != by)
                {
                    Close(request, ApprovalState.Withdrawn, by, now);
                    await context.SaveChangesAsync(cancellationToken);
                    request = null;
                }

                if (request is null)
                {
                    request = New(submission, by, now);
                    context.Approvals.Add(request);
                }

                (request.TextState, request.Note, request.SubmittedAt) = (submission.TextState, submission.Note, now);
                made.Add(request);
            }

            await context.SaveChangesAsync(cancellationToken);
        }

        await mails.AskAsync(made, cancellationToken);
        return made;
    }

    public async Task<ApprovalRequest?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Approvals.AsNoTracking().SingleOrDefaultAsync(request => request.Id == id, cancellationToken);
    }

    /// <summary>Everything that waits, the oldest first; of one document where one is named.</summary>
    public async Task<IReadOnlyList<ApprovalRequest>> WaitingAsync(CancellationToken cancellationToken, Guid? document = null)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Approvals.AsNoTracking()
            .Where(request => request.State == ApprovalState.Waiting && (document == null || request.DocumentKey == document))
            .OrderBy(request => request.SubmittedAt)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What somebody submitted, the newest first: what waits and what was decided lately.</summary>
    public async Task<IReadOnlyList<ApprovalRequest>> SubmittedByAsync(Guid account, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Approvals.AsNoTracking()
            .Where(request => request.SubmittedBy == account)
            .OrderByDescending(request => request.SubmittedAt)
            .Take(MaxHistory)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Decides a request and tells its writer.</summary>
    /// <returns>False where it no longer waits: somebody else was faster.</returns>
    public async Task<bool> DecideAsync(Guid id, ApprovalState state, Guid? by, string? comment, CancellationToken cancellationToken)
    {
        ApprovalRequest? request;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            request = await context.Approvals.SingleOrDefaultAsync(
                waiting => waiting.Id == id && waiting.State == ApprovalState.Waiting,
                cancellationToken
            );
            if (request is null)
            {
                return false;
            }

            Close(request, state, by, time.GetUtcNow());
            request.Comment = comment;
            await context.SaveChangesAsync(cancellationToken);
        }

        await mails.TellAsync(request, cancellationToken);
        return true;
    }

    private static ApprovalRequest New(Submission submission, Guid by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            DocumentKey = submission.Document,
            Culture = submission.StoredCulture,
            Name = submission.Name,
            TextState = submission.TextState,
            SubmittedBy = by,
            SubmittedAt = now,
        };

    private static void Close(ApprovalRequest request, ApprovalState state, Guid? by, DateTimeOffset now) =>
        (request.State, request.DecidedBy, request.DecidedAt) = (state, by, now);
}

/// <summary>One language of a document, as it is submitted.</summary>
/// <param name="Document">The document.</param>
/// <param name="Culture">The language; null where the document has none.</param>
/// <param name="Name">Its name in the language.</param>
/// <param name="TextState">The short form of its text.</param>
/// <param name="Note">What the writer wants the approver to know.</param>
public sealed record Submission(Guid Document, string? Culture, string Name, string TextState, string? Note)
{
    internal string StoredCulture => Culture ?? ApprovalRequest.NoCulture;
}
