using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Shows organisations with what the reader sees of their leads.</summary>
internal static class OrganisationReading
{
    /// <summary>Counting the leads of one organisation stops here.</summary>
    public const int MostLeadsCounted = 100;

    /// <summary>The rows of a query, in its order.</summary>
    public static async Task<IReadOnlyList<OrganisationRow>> RowsAsync(LeadsDbContext context, IQueryable<Organisation> organisations, DeskActor actor, CancellationToken cancellationToken)
    {
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        return await organisations
            .Select(organisation => new OrganisationRow(
                organisation.Id,
                organisation.Name,
                organisation.Country,
                organisation.Domain,
                organisation.TaxCode,
                visible.Where(lead => lead.OrganisationId == organisation.Id).Take(MostLeadsCounted).Count(),
                visible.Where(lead => lead.OrganisationId == organisation.Id).OrderByDescending(lead => lead.LastActivityAt).Select(lead => (DateTimeOffset?)lead.LastActivityAt).FirstOrDefault(),
                organisation.CreatedAt,
                organisation.Version
            ))
            .ToListAsync(cancellationToken);
    }
}
