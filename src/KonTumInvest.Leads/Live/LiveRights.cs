using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Live;

/// <summary>Asks whether news are for somebody.</summary>
public sealed class LiveRights(IDbContextFactory<LeadsDbContext> contexts)
{
    // More changes than these at once are an import; whether one of so many is seen is answered by the first ones.
    private const int MostAsked = 500;

    public async Task<bool> SeesAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken);
    }

    public async Task<bool> SeesAnyAsync(IReadOnlySet<Guid> leadIds, DeskActor actor, CancellationToken cancellationToken)
    {
        List<Guid> asked = [.. leadIds.Take(MostAsked)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => asked.Contains(lead.Id), cancellationToken);
    }
}
