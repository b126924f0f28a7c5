using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Cases;

/// <summary>Makes, finds and revokes the links to the private pages of investors.</summary>
public sealed class CaseLinks(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    WriteGate gate,
    ICaseAddresses addresses,
    IOptions<LeadsOptions> options,
    TimeProvider time
)
{
    private const int MostShown = 50;

    // Officers are told the day; nobody needs each look.
    private static readonly TimeSpan NotedAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Adds a link to the context and returns its address; null, adding nothing, where the site does not know its own.</summary>
    internal string? Make(LeadsDbContext context, Guid leadId, string language, DateTimeOffset now)
    {
        var token = CaseToken.Make();
        if (addresses.Of(token, language) is not { } address)
        {
            return null;
        }

        context.CaseLinks.Add(
            new CaseLink
            {
                Id = Guid.CreateVersion7(now),
                LeadId = leadId,
                TokenHash = CaseToken.Hash(token),
                CreatedAt = now,
                ExpiresAt = now + TimeSpan.FromDays(options.Value.CaseLinkDays),
            }
        );
        return address.AbsoluteUri;
    }

    /// <summary>A fresh link for the officer to give to the investor.</summary>
    /// <returns>The address; <see cref="CaseErrors.AddressUnknown"/> where the site does not know its own.</returns>
    public Task<Result<string>> MakeAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<string>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return !found.TryGetValue(out var lead) ? Result<string>.Refused(found.Errors)
                    : Make(transaction.Context, lead.Id, lead.Language, transaction.Now) is { } address ? address
                    : CaseErrors.AddressUnknown;
            },
            cancellationToken
        );

    /// <summary>The links that can be used now, without their addresses, which are not kept.</summary>
    public async Task<Result<IReadOnlyList<LiveCaseLink>>> LiveAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        return await context
            .CaseLinks.AsNoTracking()
            .Where(link => link.LeadId == leadId && link.RevokedAt == null && link.ExpiresAt > now)
            .OrderByDescending(link => link.CreatedAt)
            .Take(MostShown)
            .Select(link => new LiveCaseLink(link.Id, link.CreatedAt, link.ExpiresAt, link.LastUsedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends every link of the lead.</summary>
    /// <returns>How many were live.</returns>
    public Task<Result<int>> RevokeAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<int>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                if (!found.Succeeded)
                {
                    return Result<int>.Refused(found.Errors);
                }

                var live = await transaction
                    .Context.CaseLinks.Where(link => link.LeadId == leadId && link.RevokedAt == null && link.ExpiresAt > transaction.Now)
                    .ToListAsync(transaction.Cancellation);
                live.ForEach(link => link.RevokedAt = transaction.Now);
                return live.Count;
            },
            cancellationToken
        );

    /// <summary>
    /// The lead of a live link, or the one that goes on where it was joined with another; null for a token that was never made, has expired or was
    /// revoked. That the link was used is noted, to within an hour.
    /// </summary>
    internal async Task<Guid?> FindLeadAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: CaseToken.Length })
        {
            return null;
        }

        var (hash, now) = (CaseToken.Hash(token), time.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.CaseLinks.AsNoTracking().SingleOrDefaultAsync(link => link.TokenHash == hash, cancellationToken);
        if (link?.IsLiveAt(now) != true)
        {
            return null;
        }

        if (link.LastUsedAt is not { } last || last < now - NotedAgainAfter)
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await context.CaseLinks.Where(row => row.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedAt, now), cancellationToken);
        }

        return await GoesOnAsync(context, link.LeadId, cancellationToken);
    }

    private static async Task<Guid> GoesOnAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        while (await context.Leads.Where(lead => lead.Id == leadId).Select(lead => lead.MergedIntoId).SingleAsync(cancellationToken) is { } into)
        {
            leadId = into;
        }

        return leadId;
    }
}

/// <summary>A link to a lead's private page that can be used.</summary>
/// <param name="Id">Its key.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="LastUsedAt">When it was last used, to within an hour; null where it never was.</param>
public sealed record LiveCaseLink(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);
