using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Cms.Storage;

/// <summary>The content engine's tables.</summary>
public sealed class CmsDatabase(IDbContextFactory<CmsDbContext> databases, DatabaseMigrator migrator)
{
    /// <inheritdoc cref="DatabaseMigrator.MigrateAsync"/>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await migrator.MigrateAsync(database, cancellationToken);
    }
}
