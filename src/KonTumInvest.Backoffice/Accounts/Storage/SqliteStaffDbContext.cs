using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KonTumInvest.Backoffice.Accounts.Storage;

/// <summary>The context on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteStaffDbContext(DbContextOptions<SqliteStaffDbContext> options, WriteGate gate)
    : StaffDbContext(options, DatabaseProvider.Sqlite, gate);

/// <summary>Used by <c>dotnet ef</c> only, which never opens the database it names.</summary>
public sealed class SqliteStaffDesignTimeFactory : IDesignTimeDbContextFactory<SqliteStaffDbContext>
{
    public SqliteStaffDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteStaffDbContext>().UseSqlite("Data Source=design-time.db").Options,
            new WriteGate(DatabaseProvider.Sqlite)
        );
}
