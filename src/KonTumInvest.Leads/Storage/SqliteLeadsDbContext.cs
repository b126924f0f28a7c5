using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KonTumInvest.Leads.Storage;

/// <summary>The context on SQLite; its migrations are in <c>Migrations/Sqlite</c>.</summary>
public sealed class SqliteLeadsDbContext(DbContextOptions<SqliteLeadsDbContext> options) : LeadsDbContext(options, DatabaseProvider.Sqlite);

/// <summary>Used by <c>dotnet ef</c> only, which never opens the database it names.</summary>
public sealed class SqliteLeadsDesignTimeFactory : IDesignTimeDbContextFactory<SqliteLeadsDbContext>
{
    public SqliteLeadsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLeadsDbContext>().UseSqlite("Data Source=design-time.db").Options);
}
