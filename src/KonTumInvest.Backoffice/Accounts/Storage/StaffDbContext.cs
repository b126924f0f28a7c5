using KonTumInvest.Backoffice.Approval;
using KonTumInvest.Backoffice.Reports.Health;
using KonTumInvest.Backoffice.Reports.Health.Links;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Accounts.Storage;

/// <summary>
/// Staff accounts, what belongs to them and what staff ask of each other, in tables named <c>staff_*</c>. Saving waits for its turn by itself, because ASP.NET Core
/// Identity saves on its own; updates and deletes by statement enter the <see cref="WriteGate"/> first.
/// </summary>
public abstract class StaffDbContext(DbContextOptions options, DatabaseProvider provider, WriteGate gate) : DbContext(options)
{
    public DbSet<StaffAccount> Accounts => Set<StaffAccount>();

    public DbSet<StaffSession> Sessions => Set<StaffSession>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<OneTimeTicket> Tickets => Set<OneTimeTicket>();

    public DbSet<StaffEvent> Events => Set<StaffEvent>();

    public DbSet<ApprovalRequest> Approvals => Set<ApprovalRequest>();

    public DbSet<FigureReview> FigureReviews => Set<FigureReview>();

    public DbSet<LinkState> Links => Set<LinkState>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Staff accounts are saved asynchronously, so that no thread waits for the turn to write.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreTimesAsUtc(provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StaffDbContext).Assembly);
}
