using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Cms.Storage;

/// <summary>The tables of the content engine. Used only inside a scope; see <see cref="Scoping.CmsScope"/>.</summary>
public abstract class CmsDbContext(DbContextOptions options, DatabaseProvider provider) : DbContext(options)
{
    public DbSet<NodeRow> Nodes => Set<NodeRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<VersionValuesRow> VersionValues => Set<VersionValuesRow>();

    public DbSet<DocumentCultureRow> DocumentCultures => Set<DocumentCultureRow>();

    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();

    public DbSet<RelationRow> Relations => Set<RelationRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<DictionaryRow> Dictionary => Set<DictionaryRow>();

    public DbSet<RedirectRow> Redirects => Set<RedirectRow>();

    public DbSet<KeyValueRow> KeyValues => Set<KeyValueRow>();

    public DbSet<DocumentUrlRow> DocumentUrls => Set<DocumentUrlRow>();

    public DbSet<DocumentAliasRow> DocumentAliases => Set<DocumentAliasRow>();

    public DbSet<UserGroupRow> UserGroups => Set<UserGroupRow>();

    public DbSet<CacheInstructionRow> CacheInstructions => Set<CacheInstructionRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.StoreTimesAsUtc(provider);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(CmsDbContext).Assembly,
            type => type.Namespace == typeof(NodeRow).Namespace
        );
}

/// <summary>The content engine's tables on SQLite.</summary>
public sealed class SqliteCmsDbContext(DbContextOptions<SqliteCmsDbContext> options) : CmsDbContext(options, DatabaseProvider.Sqlite)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(SqliteConnectionSetup.Instance);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // "Everything below this path" is a prefix match, which uses the index only in the collation that LIKE compares by.
        modelBuilder.Entity<NodeRow>().Property(node => node.Path).UseCollation("NOCASE");
    }
}

/// <summary>The content engine's tables on PostgreSQL.</summary>
public sealed class PostgreSqlCmsDbContext(DbContextOptions<PostgreSqlCmsDbContext> options)
    : CmsDbContext(options, DatabaseProvider.PostgreSql)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // As on SQLite: a prefix match uses the index only where text is ordered byte by byte.
        modelBuilder.Entity<NodeRow>().Property(node => node.Path).UseCollation("C");
    }
}
