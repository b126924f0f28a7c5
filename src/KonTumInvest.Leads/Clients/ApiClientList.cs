using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Clients;

/// <summary>Shows the programs and their keys to those with <see cref="DeskAct.ManageClients"/>.</summary>
public sealed class ApiClientList(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, TimeProvider time)
{
    // More programs than any board works with; a list without a limit would be a way to bring the desk down.
    private const int MostListed = 200;

    /// <summary>Every client by its name, those that work first; <see cref="DeskErrors.Forbidden"/>.</summary>
    public async Task<Result<IReadOnlyList<ApiClientView>>> ReadAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.ManageClients))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clients = await context
            .ApiClients.AsNoTracking()
            .Include(client => client.Keys)
            .OrderBy(client => client.RevokedAt != null)
            .ThenBy(client => client.Name)
            .ThenBy(client => client.Id)
            .Take(MostListed)
            .ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return clients.ConvertAll(client => View(client, now));
    }

    private ApiClientView View(ApiClient client, DateTimeOffset now) =>
        new()
        {
            Id = client.Id,
            Name = client.Name,
            Purpose = client.Purpose,
            Scopes = ApiScopeNames.Of(client.Scopes),
            Unit = client.UnitCode,
            SeesContactData = client.SeesContactData,
            SeesInvestment = client.SeesInvestment,
            CreatedAt = client.CreatedAt,
            CreatedBy = Person(client.CreatedByKey),
            RevokedAt = client.RevokedAt,
            RevokedBy = client.RevokedByKey is { } by ? Person(by) : null,
            LastUsedAt = client.Keys.Max(key => key.LastUsedAt),
            Keys =
            [
                .. client
                    .Keys.OrderByDescending(key => key.CreatedAt)
                    .Select(key => View(key, client.RevokedAt is null, now)),
            ],
            Version = client.Version,
        };

    private ApiKeyView View(ApiKey key, bool opens, DateTimeOffset now) =>
        new(
            key.Id,
            ApiKeyText.Begin + key.Prefix,
            key.CreatedAt,
            Person(key.CreatedByKey),
            key.ExpiresAt,
            key.LastUsedAt,
            key.RevokedAt,
            key.IsLive(now),
            opens && key.ExpiresSoon(now)
        );

    private PersonName Person(Guid key) => new(key, staff.Find(key)?.Name ?? "?");
}
