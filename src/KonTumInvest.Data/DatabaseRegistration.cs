using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Data;

/// <summary>Registers the database all modules share.</summary>
public static class DatabaseRegistration
{
    /// <summary>Binds <see cref="DatabaseOptions"/> and registers the <see cref="WriteGate"/>.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DatabaseOptions.Section);
        services.AddOptions<DatabaseOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new WriteGate(section.Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite));
        services.AddSingleton<DatabaseMigrator>();
        return services;
    }

    /// <summary>
    /// Registers a module's context as a factory, with one derived context per database so that each has its own migrations:
    /// services ask for <c>IDbContextFactory&lt;TContext&gt;</c>.
    /// </summary>
    public static IServiceCollection AddModuleContext<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services,
        IConfiguration configuration
    )
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            services.AddDbContextFactory<TSqlite>(builder => builder.UseSqlite(options.ConnectionString, Migrations<TContext>).ConfigureWarnings(Quieten));
            services.AddSingleton<IDbContextFactory<TContext>, DerivedFactory<TContext, TSqlite>>();
        }
        else
        {
            services.AddDbContextFactory<TPostgreSql>(builder => builder.UseNpgsql(options.ConnectionString, Migrations<TContext>).ConfigureWarnings(Quieten));
            services.AddSingleton<IDbContextFactory<TContext>, DerivedFactory<TContext, TPostgreSql>>();
        }

        return services;
    }

    // Modules share one database, so each keeps its own history of migrations.
    private static void Migrations<TContext>(Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder builder) =>
        builder.MigrationsHistoryTable(HistoryTable<TContext>());

    private static void Migrations<TContext>(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder builder) =>
        builder.MigrationsHistoryTable(HistoryTable<TContext>());

    // SQLite changes a column by writing its table anew, outside a transaction. Whoever runs the site can do nothing about that but keep a copy of
    // the file, as docs/runbook.md says, and would read half a page of warnings at the first start. And a count that ends at a limit takes whichever
    // rows come first: putting them in order would read all of them.
    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(
            RelationalEventId.NonTransactionalMigrationOperationWarning,
            SqliteEventId.TableRebuildPendingWarning,
            CoreEventId.RowLimitingOperationWithoutOrderByWarning
        );

    private static string HistoryTable<TContext>() => $"__migrations_{typeof(TContext).Name}";

    private sealed class DerivedFactory<TContext, TDerived>(IDbContextFactory<TDerived> derived) : IDbContextFactory<TContext>
        where TContext : DbContext
        where TDerived : TContext
    {
        public TContext CreateDbContext() => derived.CreateDbContext();

        public async Task<TContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await derived.CreateDbContextAsync(cancellationToken);
    }
}
