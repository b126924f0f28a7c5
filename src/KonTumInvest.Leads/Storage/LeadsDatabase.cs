using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Storage;

/// <summary>Brings the module's tables up to date. The host calls it before it serves requests; a failure stops the start.</summary>
public sealed class LeadsDatabase(
    IDbContextFactory<LeadsDbContext> contexts,
    DatabaseMigrator migrator,
    WriteGate gate,
    LeadOpening leads,
    IOptions<LeadsOptions> options,
    IHostEnvironment environment,
    ILogger<LeadsDatabase> logger
)
{
    private const int AdoptedAtOnce = 100;

    /// <summary>Applies the migrations, opens a lead for every enquiry stored before there were leads, and loads the routing rules of the reviewed file where the table has none.</summary>
    /// <exception cref="RoutingSeedException">The table is empty and the file is missing or wrong.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await migrator.MigrateAsync(context, cancellationToken);
        await AdoptEnquiriesAsync(cancellationToken);
        if (await context.RoutingRules.AnyAsync(cancellationToken))
        {
            return;
        }

        var rules = RoutingSeed.Read(ConfigurationFolder.FindFile(environment.ContentRootPath, options.Value.RoutingFile));
        context.RoutingRules.AddRange(rules);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            logger.LogInformation("{Count} routing rules loaded", rules.Count);
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            logger.LogInformation("Another node loaded the routing rules first");
        }
    }

    private async Task AdoptEnquiriesAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var enquiries = await context
                .Enquiries.Include(enquiry => enquiry.Subjects)
                .Where(enquiry => !context.LeadEnquiries.Any(link => link.Id == enquiry.Id))
                .OrderBy(enquiry => enquiry.ReceivedAt)
                .Take(AdoptedAtOnce)
                .ToListAsync(cancellationToken);
            foreach (var enquiry in enquiries)
            {
                await leads.OpenAsync(context, enquiry, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            if (enquiries.Count < AdoptedAtOnce)
            {
                return;
            }
        }
    }
}
