using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Clients.Expiry;

/// <summary>
/// Warns before keys expire, so that no program stops on a day nobody thought of. The mails and the mark that they were written are one transaction:
/// each warning is sent once, whenever the product was stopped.
/// </summary>
public sealed class ApiKeyWarnings(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskSweep sweep,
    IStaffDirectory staff,
    ApiKeyNotices notices,
    TimeProvider time,
    ILogger<ApiKeyWarnings> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Looks at every key that expires soon, each with a try of its own.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken) =>
        await sweep.EachAsync("The warning of the end of key", await DueAsync(time.GetUtcNow(), cancellationToken), WarnAsync, cancellationToken);

    private async Task<List<Guid>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now.AddDays(ApiKey.WarnedDays[0]);
        var last = ApiKey.WarnedDays[^1];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var soon = await context
            .ApiKeys.AsNoTracking()
            .Where(key => key.ExpiresAt > now && key.ExpiresAt <= until && key.RevokedAt == null && (key.WarnedAtDays == null || key.WarnedAtDays > last))
            .OrderBy(key => key.ExpiresAt)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        return [.. soon.Where(key => key.WarningDue(now) is not null).Select(key => key.Id)];
    }

    private async Task<Result<int>> WarnAsync(DeskTransaction transaction, Guid id)
    {
        // On PostgreSQL two nodes look at once; the second waits here and finds the mark of the first.
        await transaction.Context.ApiKeys.Where(key => key.Id == id).ExecuteUpdateAsync(set => set.SetProperty(key => key.WarnedAtDays, key => key.WarnedAtDays), transaction.Cancellation);
        var key = await transaction.Context.ApiKeys.SingleAsync(key => key.Id == id, transaction.Cancellation);
        var people = staff.All().Where(person => person is { Enabled: true, Role: DeskRole.Administrator }).ToList();
        if (people.Count == 0 || key.WarningDue(transaction.Now) is not { } days)
        {
            return 0;
        }

        key.WarnedAtDays = days;
        var client = await transaction.Context.ApiClients.AsNoTracking().SingleAsync(client => client.Id == key.ClientId, transaction.Cancellation);
        if (client.RevokedAt is not null)
        {
            return 0;
        }

        transaction.Context.Outbox.AddRange(people.Select(person => notices.Expiry(client, key, person, transaction.Now)));
        logger.LogInformation("Key {KeyId} of client {ClientId} expires within {Days} days; {Count} people are told", id, client.Id, days, people.Count);
        return people.Count;
    }
}
