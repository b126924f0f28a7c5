using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KonTumInvest.Leads.Storage;

/// <summary>The context on PostgreSQL; its migrations are in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlLeadsDbContext(DbContextOptions<PostgreSqlLeadsDbContext> options)
    : LeadsDbContext(options, DatabaseProvider.PostgreSql);

/// <summary>Used by <c>dotnet ef</c> only, which never opens the database it names.</summary>
public sealed class PostgreSqlLeadsDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlLeadsDbContext>
{
    public PostgreSqlLeadsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlLeadsDbContext>().UseNpgsql("Host=127.0.0.1;Database=design-time").Options);
}
