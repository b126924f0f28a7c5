using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Consents;
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
    LeadSaving saving,
    IOptions<LeadsOptions> options,
    IHostEnvironment environment,
    ILogger<LeadsDatabase> logger
)
{
    private const int AdoptedAtOnce = 100;

    /// <summary>Applies the migrations, opens a lead for every enquiry stored before there were leads, takes their consents into the ledger, and loads routing rules and mail templates
    /// from the reviewed files where their tables have none.</summary>
    /// <exception cref="TemplateSeedException">The same of the templates.</exception>
    /// <exception cref="RoutingSeedException">The table is empty and the file is missing or wrong.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await migrator.MigrateAsync(context, cancellationToken);
        await AdoptEnquiriesAsync(cancellationToken);
        var adopted = await EnquiryConsents.AdoptAsync(context, cancellationToken);
        if (adopted > 0)
        {
            logger.LogInformation("{Count} consents of enquiries taken into the ledger", adopted);
        }

        if (!await context.RoutingRules.AnyAsync(cancellationToken))
        {
            await SeedAsync(context, RoutingSeed.Read(Find(options.Value.RoutingFile)), "routing rules", cancellationToken);
        }

        if (!await context.MailTemplates.AnyAsync(cancellationToken))
        {
            await SeedAsync(context, TemplateSeed.Read(Find(options.Value.TemplateFile)), "mail templates", cancellationToken);
        }
    }

    private string Find(string file) => ConfigurationFolder.FindFile(environment.ContentRootPath, file);

    private async Task SeedAsync<T>(LeadsDbContext context, IReadOnlyList<T> rows, string what, CancellationToken cancellationToken)
        where T : class
    {
        context.AddRange(rows);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            logger.LogInformation("{Count} {What} loaded", rows.Count, what);
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            context.ChangeTracker.Clear();
            logger.LogInformation("Another node loaded the {What} first", what);
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
                await leads.AddAsync(context, enquiry, cancellationToken);

                // Before the next one, which may be of the same sender.
                await saving.SaveAsync(context, DeskActor.System, enquiry.ReceivedAt, reason: null, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            if (enquiries.Count < AdoptedAtOnce)
            {
                return;
            }
        }
    }
}
