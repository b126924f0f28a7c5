using System.Collections.Concurrent;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Clients;

/// <summary>Finds the program that holds a key. Asked of the database each time, so that a key that was taken back opens nothing from then on.</summary>
public sealed class ApiAccess(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, TimeProvider time)
{
    // To the minute would be a log of what a program does, and a write with every request.
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _noted = new();

    /// <summary>The program, as of now; null for what is no key, and for one that expired or was taken back.</summary>
    public async Task<ApiCaller?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (ApiKeyText.PrefixOf(key) is not { } prefix)
        {
            return null;
        }

        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context
            .ApiKeys.AsNoTracking()
            .Where(row => row.Prefix == prefix)
            .Join(context.ApiClients, row => row.ClientId, client => client.Id, (row, client) => new { Key = row, Client = client })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !ApiKeyText.Matches(key, found.Key.Hash) || !found.Key.IsLive(now) || found.Client.RevokedAt is not null)
        {
            return null;
        }

        await NoteAsync(context, found.Key, now, cancellationToken);
        return Caller(found.Client);
    }

    private static ApiCaller Caller(ApiClient client) =>
        new(
            client.Id,
            client.Scopes,
            new DeskActor
            {
                Key = client.Id,
                Role = DeskRole.Client,
                AllUnits = client.UnitCode is null,
                Units = client.UnitCode is { } unit ? [unit] : [],
                SeesContactData = client.SeesContactData,
                SeesInvestment = client.SeesInvestment,
                Writes = (client.Scopes & (ApiScopes.LeadsWrite | ApiScopes.OrganisationsWrite | ApiScopes.ActivitiesWrite)) != ApiScopes.None,
            }
        );

    private async Task NoteAsync(LeadsDbContext context, ApiKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = _noted.GetValueOrDefault(key.Id, key.LastUsedAt ?? DateTimeOffset.MinValue);
        if (now - before < UseIsNoted)
        {
            return;
        }

        _noted[key.Id] = now;
        using var turn = await gate.EnterAsync(cancellationToken);
        await context.ApiKeys.Where(row => row.Id == key.Id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.LastUsedAt, now), cancellationToken);
    }
}

/// <summary>A program that showed its key.</summary>
/// <param name="ClientId">The <see cref="ApiClient"/>.</param>
/// <param name="Scopes">What it may ask for.</param>
/// <param name="Actor">As whom it acts at the desk.</param>
public sealed record ApiCaller(Guid ClientId, ApiScopes Scopes, DeskActor Actor);
