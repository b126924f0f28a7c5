using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>All rows of the desk as they stand, to tell whether anything was changed.</summary>
internal static class StoredRows
{
    // The sender writes there how far mails have come, and a recount after changed rules how clocks stand, whenever they like: of these rows only
    // how many there are counts.
    private static readonly string[] OfJobs = ["leads_outbox", "leads_clocks"];

    // Who looked at what, and who is there, is written after the answer: a look of somebody who may comes in late.
    private static readonly string[] OfReading = ["leads_looks", "leads_presence"];

    /// <summary>For each table, what its rows come to.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(LeadsDbContext database)
    {
        var tables = database.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except(OfReading).Order(StringComparer.Ordinal).ToList();
        var connection = database.Database.GetDbConnection();
        await database.Database.OpenConnectionAsync();
        var states = new Dictionary<string, string>();
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {(OfJobs.Contains(table) ? "1" : "*")} FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var (count, sum) = (0, new byte[SHA256.HashSizeInBytes]);
            while (await reader.ReadAsync())
            {
                var values = Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)));
                var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values)));
                count++;
                for (var at = 0; at < sum.Length; at++)
                {
                    sum[at] ^= hash[at];
                }
            }

            states[table] = $"{count} {Convert.ToHexStringLower(sum)}";
        }

        return states;
    }

    private static string Text(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Array list => string.Join(',', list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
}
