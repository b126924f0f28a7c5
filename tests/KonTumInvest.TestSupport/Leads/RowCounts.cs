using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.TestSupport.Leads;

/// <summary>Counts everything the module keeps, so that a test sees what something left behind.</summary>
public static class RowCounts
{
    // Written down for good, given out for good, or there for seconds.
    private static readonly string[] Lasting = ["leads_audit", "leads_looks", "leads_reference_sequences", "leads_data_request_sequences", "leads_presence"];

    /// <summary>How many rows each table has, a line for each, apart from what is kept for good.</summary>
    public static async Task<string> OfAsync(LeadsDbContext database, params string[] except)
    {
        ArgumentNullException.ThrowIfNull(database);
        var tables = database.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except([.. Lasting, .. except]).Order(StringComparer.Ordinal).ToList();
        if (tables.Count < 40)
        {
            throw new InvalidOperationException($"The module has {tables.Count} tables only.");
        }

        var counts = new List<string>();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // The names are the model's own.
            var count = await database.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
            counts.Add($"{table}: {count}");
        }

        return string.Join('\n', counts);
    }
}
