using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Clients;

/// <summary>Sets up other programs, says what they may do, gives them keys and takes these back. For those with <see cref="DeskAct.ManageClients"/>.</summary>
public sealed class ApiClients(DeskWork work, IContactUnitDirectory units, ILogger<ApiClients> logger)
{
    /// <summary>Sets up a new one, which has no key yet.</summary>
    /// <returns>Refusals of <see cref="ApiClientErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<ApiClientState>> AddAsync(SaveApiClient request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(actor, async transaction =>
        {
            if (request.FormToken is { } token && await transaction.Context.ApiClients.FindAsync([token], transaction.Cancellation) is { } earlier)
            {
                return earlier;
            }

            var asked = ApiClientFields.Of(request, units);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<ApiClient>.Refused(asked.Errors);
            }

            if (await IsTakenAsync(transaction, fields.Name, except: null))
            {
                return ApiClientErrors.NameTaken;
            }

            var added = new ApiClient
            {
                Id = request.FormToken ?? Guid.CreateVersion7(transaction.Now),
                Name = fields.Name,
                Purpose = fields.Purpose,
                Scopes = fields.Scopes,
                UnitCode = fields.Unit,
                SeesContactData = request.SeesContactData,
                SeesInvestment = request.SeesInvestment,
                CreatedAt = transaction.Now,
                CreatedByKey = actor.Key ?? Guid.Empty,
            };
            transaction.Context.ApiClients.Add(added);
            logger.LogInformation("Client {ClientId} set up by {StaffId}", added.Id, actor.Key);
            return added;
        }, cancellationToken);
    }

    /// <summary>Replaces what it may do; its keys stay.</summary>
    public Task<Result<ApiClientState>> ChangeAsync(Guid id, SaveApiClient request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return RunAsync(actor, async transaction =>
        {
            var found = await FindAsync(transaction, id);
            if (!found.TryGetValue(out var client))
            {
                return found;
            }

            var asked = ApiClientFields.Of(request, units);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<ApiClient>.Refused(asked.Errors);
            }

            if (client.Version != request.ExpectedVersion)
            {
                return DeskErrors.ChangedMeanwhile;
            }

            if (await IsTakenAsync(transaction, fields.Name, client.Id))
            {
                return ApiClientErrors.NameTaken;
            }

            (client.Name, client.Purpose, client.Scopes, client.UnitCode) = (fields.Name, fields.Purpose, fields.Scopes, fields.Unit);
            (client.SeesContactData, client.SeesInvestment) = (request.SeesContactData, request.SeesInvestment);
            logger.LogInformation("Client {ClientId} changed by {StaffId}", id, actor.Key);
            return client;
        }, cancellationToken);
    }

    /// <summary>Gives it a key, beside the one it may have. The key is in the answer and nowhere else.</summary>
    public async Task<Result<GivenApiKey>> GiveKeyAsync(Guid id, GiveApiKey request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await work.RunAsync<GivenApiKey>(actor, async transaction =>
        {
            var found = await FindAsync(transaction, id);
            if (!found.TryGetValue(out var client))
            {
                return Result<GivenApiKey>.Refused(found.Errors);
            }

            var today = VietnamTime.DateOf(transaction.Now);
            if (request.LastDay is not { } last || last < today || last > today.AddDays(ApiKey.MostDays))
            {
                return ApiClientErrors.LastDay;
            }

            if (client.Keys.Count(key => key.IsLive(transaction.Now)) >= ApiKey.MostLive)
            {
                return ApiClientErrors.TooManyKeys;
            }

            var (text, prefix) = ApiKeyText.Make();
            var key = new ApiKey
            {
                Id = Guid.CreateVersion7(transaction.Now),
                ClientId = client.Id,
                Prefix = prefix,
                Hash = ApiKeyText.Hash(text),
                CreatedAt = transaction.Now,
                CreatedByKey = actor.Key ?? Guid.Empty,
                ExpiresAt = VietnamTime.At(last.AddDays(1), TimeOnly.MinValue).ToUniversalTime(),
            };
            transaction.Context.ApiKeys.Add(key);

            // Two who give a key at the same moment must not make three.
            transaction.Context.Entry(client).Property(row => row.Name).IsModified = true;
            logger.LogInformation("Key {KeyId} given to client {ClientId} by {StaffId}", key.Id, id, actor.Key);
            return new GivenApiKey(key.Id, text, key.ExpiresAt);
        }, cancellationToken);
    }

    /// <summary>Takes a key back: from now on it opens nothing.</summary>
    public Task<Result<ApiClientState>> RevokeKeyAsync(Guid id, Guid keyId, DeskActor actor, CancellationToken cancellationToken) =>
        RunAsync(actor, async transaction =>
        {
            var found = await FindAsync(transaction, id);
            if (!found.TryGetValue(out var client))
            {
                return found;
            }

            if (client.Keys.Find(key => key.Id == keyId) is not { } key)
            {
                return ApiClientErrors.KeyNotFound;
            }

            Revoke(key, transaction);
            logger.LogInformation("Key {KeyId} of client {ClientId} revoked by {StaffId}", keyId, id, actor.Key);
            return client;
        }, cancellationToken);

    /// <summary>Shuts it out for good, with all its keys. What it did stays under its name.</summary>
    public Task<Result<ApiClientState>> RevokeAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        RunAsync(actor, async transaction =>
        {
            var found = await FindAsync(transaction, id);
            if (!found.TryGetValue(out var client))
            {
                return found;
            }

            (client.RevokedAt, client.RevokedByKey) = (transaction.Now, actor.Key);
            client.Keys.ForEach(key => Revoke(key, transaction));
            logger.LogInformation("Client {ClientId} revoked by {StaffId}", id, actor.Key);
            return client;
        }, cancellationToken);

    private static void Revoke(ApiKey key, DeskTransaction transaction)
    {
        key.RevokedByKey = key.RevokedAt is null ? transaction.Actor.Key : key.RevokedByKey;
        key.RevokedAt ??= transaction.Now;
    }

    private static async Task<Result<ApiClient>> FindAsync(DeskTransaction transaction, Guid id)
    {
        if (!LeadRights.May(transaction.Actor, DeskAct.ManageClients))
        {
            return DeskErrors.Forbidden;
        }

        var client = await transaction.Context.ApiClients.Include(client => client.Keys).SingleOrDefaultAsync(client => client.Id == id, transaction.Cancellation);
        return client switch
        {
            null => ApiClientErrors.NotFound,
            { RevokedAt: not null } => ApiClientErrors.Revoked,
            _ => client,
        };
    }

    private static Task<bool> IsTakenAsync(DeskTransaction transaction, string name, Guid? except) =>
        transaction.Context.ApiClients.AnyAsync(client => client.Name == name && client.Id != except, transaction.Cancellation);

    private async Task<Result<ApiClientState>> RunAsync(DeskActor actor, Func<DeskTransaction, Task<Result<ApiClient>>> act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.ManageClients))
        {
            return DeskErrors.Forbidden;
        }

        var result = await work.RunAsync(actor, act, cancellationToken);
        return result.TryGetValue(out var done) ? new ApiClientState(done.Id, done.Version) : Result<ApiClientState>.Refused(result.Errors);
    }
}
