using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Clients.Requests;

/// <summary>Has a request that is sent twice under one key carried out once, also when this program was stopped in between.</summary>
public sealed class ApiRequests(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, TimeProvider time)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    // Nothing that programs may ask for takes so long: whoever carried it out is gone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Begins to carry a request out, or says how it was answered.</summary>
    /// <param name="clientId">The program.</param>
    /// <param name="key">The key the program gave the request.</param>
    /// <param name="request">Address and body.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns><see cref="ApiRequestErrors.OtherRequest"/>, <see cref="ApiRequestErrors.InProgress"/>.</returns>
    public async Task<Result<ApiRequestTurn>> BeginAsync(Guid clientId, string key, ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var secret = Encoding.UTF8.GetBytes(key);
        var (hash, fingerprint) = (Convert.ToHexStringLower(SHA256.HashData(secret)), Convert.ToHexStringLower(HMACSHA256.HashData(secret, request.Span)));
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.ApiRequests.Where(row => row.ClientId == clientId && row.KeyHash == hash && row.CreatedAt <= now - KeptFor).ExecuteDeleteAsync(cancellationToken);
        if (await FindAsync(context, clientId, hash, cancellationToken) is { } known)
        {
            return await AgainAsync(context, known, fingerprint, now, cancellationToken);
        }

        var added = new ApiRequest
        {
            Id = Guid.CreateVersion7(now),
            ClientId = clientId,
            KeyHash = hash,
            Fingerprint = fingerprint,
            CreatedAt = now,
            StartedAt = now,
        };
        context.ApiRequests.Add(added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new ApiRequestTurn(added.Id, null);
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            // Another server began with it at the same moment, unless it was refused and forgotten again: then the program sees to it that it comes again.
            context.ChangeTracker.Clear();
            return await FindAsync(context, clientId, hash, cancellationToken) is { } other
                ? await AgainAsync(context, other, fingerprint, now, cancellationToken)
                : ApiRequestErrors.InProgress;
        }
    }

    /// <summary>Keeps the answer, to be given again.</summary>
    public async Task AnswerAsync(Guid id, ApiAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context
            .ApiRequests.Where(row => row.Id == id)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(stored => stored.Status, answer.Status)
                        .SetProperty(stored => stored.Answer, answer.Json)
                        .SetProperty(stored => stored.Location, answer.Location)
                        .SetProperty(stored => stored.ETag, answer.ETag),
                cancellationToken
            );
    }

    /// <summary>Forgets a request that was refused and changed nothing: corrected, it may come again under its key.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.ApiRequests.Where(row => row.Id == id && row.Status == null).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Deletes what was kept long enough.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - KeptFor;
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.ApiRequests.Where(row => row.CreatedAt <= before).ExecuteDeleteAsync(cancellationToken);
    }

    private static Task<ApiRequest?> FindAsync(LeadsDbContext context, Guid clientId, string hash, CancellationToken cancellationToken) =>
        context.ApiRequests.AsNoTracking().SingleOrDefaultAsync(row => row.ClientId == clientId && row.KeyHash == hash, cancellationToken);

    private static async Task<Result<ApiRequestTurn>> AgainAsync(
        LeadsDbContext context,
        ApiRequest known,
        string fingerprint,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (known.Fingerprint != fingerprint)
        {
            return ApiRequestErrors.OtherRequest;
        }

        if (known.Status is { } status)
        {
            return new ApiRequestTurn(known.Id, new ApiAnswer(status, known.Answer ?? string.Empty, known.Location, known.ETag));
        }

        // Only one of several takes over what was left lying.
        var started = known.StartedAt;
        var mine =
            now - started >= Patience
            && await context
                .ApiRequests.Where(row => row.Id == known.Id && row.Status == null && row.StartedAt == started)
                .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.StartedAt, now), cancellationToken) == 1;
        return mine ? new ApiRequestTurn(known.Id, null) : ApiRequestErrors.InProgress;
    }
}
