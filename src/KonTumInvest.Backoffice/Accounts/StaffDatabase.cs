using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Brings the accounts' tables up to date. The host calls it before it serves requests; a failure stops the start.</summary>
public sealed class StaffDatabase(IDbContextFactory<StaffDbContext> contexts, DatabaseMigrator migrator, WriteGate gate)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await migrator.MigrateAsync(context, cancellationToken);
    }
}
