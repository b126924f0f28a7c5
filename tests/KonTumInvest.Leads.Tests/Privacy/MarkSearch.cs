using System.Globalization;
using System.Text;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Privacy;

/// <summary>Looks for marks in every column of every table of a database, as the database lists them, and in files.</summary>
internal static class MarkSearch
{
    /// <returns>Where a mark is, as <c>table.column</c>.</returns>
    public static async Task<IReadOnlyList<string>> InDatabaseAsync(LeadsDbContext context, IReadOnlyList<string> marks)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var list = context.Database.IsSqlite()
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
        foreach (var table in (await RowsAsync(context, list)).Select(row => (string)row.Values.Single()!))
        {
            foreach (var row in await RowsAsync(context, $"SELECT * FROM \"{table}\""))
            {
                found.UnionWith(row.Where(cell => Holds(cell.Value, marks)).Select(cell => $"{table}.{cell.Key}"));
            }
        }

        return [.. found];
    }

    /// <returns>The files that hold a mark, or whose names do.</returns>
    public static IReadOnlyList<string> InFiles(string folder, IReadOnlyList<string> marks) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Holds(Path.GetFileName(path), marks) || Holds(ReadShared(path), marks))];

    private static bool Holds(object? value, IReadOnlyList<string> marks)
    {
        var text = value switch
        {
            string said => said,
            byte[] bytes => Encoding.Latin1.GetString(bytes),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
        return marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<List<Dictionary<string, object?>>> RowsAsync(LeadsDbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var rows = new List<Dictionary<string, object?>>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
        }

        return rows;
    }
}
