using KonTumInvest.Data;

namespace KonTumInvest.Leads.Tests.Support;

/// <summary>For theories that must hold on every database the product runs on.</summary>
public sealed class BothDatabases : TheoryData<DatabaseProvider>
{
    public BothDatabases() => AddRange(DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql);
}
