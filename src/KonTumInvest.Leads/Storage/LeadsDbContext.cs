using KonTumInvest.Data;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Routing;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>Enquiries and what belongs to them, in tables named <c>leads_*</c>. Enter the <see cref="WriteGate"/> before writing.</summary>
public abstract class LeadsDbContext(DbContextOptions options, DatabaseProvider provider) : DbContext(options)
{
    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<EnquiryAttachment> Attachments => Set<EnquiryAttachment>();

    public DbSet<StoredNotice> Notices => Set<StoredNotice>();

    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreTimesAsUtc(provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LeadsDbContext).Assembly);
}
