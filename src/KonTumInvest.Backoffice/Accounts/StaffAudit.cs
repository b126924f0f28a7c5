using KonTumInvest.Backoffice.Accounts.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Writes down what happens to accounts and sessions: to the audit, and in ids only to the log.</summary>
public sealed class StaffAudit(IDbContextFactory<StaffDbContext> contexts, TimeProvider time, ILogger<StaffAudit> logger)
{
    /// <param name="kind">What happened.</param>
    /// <param name="accountId">Whom it concerns; null for an account that does not exist.</param>
    /// <param name="client">Where it came from.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <param name="sessionId">The session, where it is about one.</param>
    /// <param name="actorId">The administrator who did it to another's account.</param>
    /// <param name="groupId">The group, where it is about one and not about an account.</param>
    public async Task WriteAsync(
        StaffEventKind kind,
        Guid? accountId,
        StaffClient client,
        CancellationToken cancellationToken,
        Guid? sessionId = null,
        Guid? actorId = null,
        Guid? groupId = null
    )
    {
        ArgumentNullException.ThrowIfNull(client);
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Events.Add(
            new StaffEvent
            {
                Id = Guid.CreateVersion7(now),
                At = now,
                Kind = kind,
                AccountId = accountId,
                ActorId = actorId,
                SessionId = sessionId,
                GroupId = groupId,
                Network = client.Network,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        logger.LogInformation(
            "Staff account {AccountId}: {StaffEvent} (session {SessionId}, group {GroupId}, by {ActorId})",
            accountId,
            kind,
            sessionId,
            groupId,
            actorId
        );
    }
}
