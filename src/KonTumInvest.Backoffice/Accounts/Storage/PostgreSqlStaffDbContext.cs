using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KonTumInvest.Backoffice.Accounts.Storage;

/// <summary>The context on PostgreSQL; its migrations are in <c>Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlStaffDbContext(DbContextOptions<PostgreSqlStaffDbContext> options, WriteGate gate)
    : StaffDbContext(options, DatabaseProvider.PostgreSql, gate);

/// <summary>Used by <c>dotnet ef</c> only, which never opens the database it names.</summary>
public sealed class PostgreSqlStaffDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlStaffDbContext>
{
    public PostgreSqlStaffDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlStaffDbContext>().UseNpgsql("Host=127.0.0.1;Database=design-time").Options,
            new WriteGate(DatabaseProvider.PostgreSql)
        );
}
