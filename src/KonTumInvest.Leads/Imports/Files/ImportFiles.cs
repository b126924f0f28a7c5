using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>Files of imports: what they are, how they are read as tables, and how they are kept in the database in pieces.</summary>
public sealed class ImportFiles(IDbContextFactory<LeadsDbContext> contexts)
{
    private const int TopRows = 20;
    private const int TopTextLength = 200;

    /// <summary>Finds out by content what a file is, and reads it through once.</summary>
    /// <param name="file">A stream that can be read again.</param>
    /// <param name="wished">How it is to be read; null to find out.</param>
    /// <returns>Refusals of <see cref="ImportErrors"/>.</returns>
    internal Result<(TableReading Reading, TableSummary Table)> Inspect(Stream file, TableReading? wished)
    {
        try
        {
            var reading = wished ?? Recognise(file);
            var found = Top(file, reading);
            reading = wished ?? reading with { HeaderRow = ColumnGuess.HeaderOf(found) };
            return (reading, Summarise(file, reading, found));
        }
        catch (TableRefusedException refused)
        {
            return refused.Error;
        }
    }

    /// <summary>The rows below the header.</summary>
    internal static IEnumerable<TableRow> Below(ITable table, TableReading reading) => table.Rows().Where(row => row.Number > reading.HeaderRow);

    /// <summary>The table of an import, from its file in the database. Dispose it: it lies in a temporary file meanwhile.</summary>
    internal async Task<StoredTable> OpenAsync(LeadImport import, CancellationToken cancellationToken)
    {
        var file = await SpoolAsync(import.Id, cancellationToken);
        return new StoredTable(file, Open(file, import.Reading));
    }

    /// <summary>The file of an import, in a temporary file that is deleted when it is closed.</summary>
    internal async Task<FileStream> SpoolAsync(Guid importId, CancellationToken cancellationToken)
    {
        var file = Temporary();
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            for (var position = 0; ; position++)
            {
                var bytes = await context
                    .ImportPieces.AsNoTracking()
                    .Where(piece => piece.ImportId == importId && piece.Position == position)
                    .Select(piece => piece.Bytes)
                    .SingleOrDefaultAsync(cancellationToken);
                if (bytes is null)
                {
                    break;
                }

                await file.WriteAsync(bytes, cancellationToken);
            }

            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>A hash of the names of columns, in which case, marks and signs do not count.</summary>
    internal static string HashOf(IReadOnlyList<string> headers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Select(FieldWords.Fold)))));

    private static TableReading Recognise(Stream file)
    {
        var start = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (start.AsSpan(0, read).StartsWith(XlsxPackage.CompoundFile))
        {
            throw new TableRefusedException(XlsxPackage.IsEncrypted(file) ? ImportErrors.FileEncrypted : ImportErrors.FileOldExcel);
        }

        if (start.AsSpan(0, read).StartsWith("PK\u0003\u0004"u8))
        {
            XlsxPackage.Check(file);
            return new TableReading { Kind = TableKind.Xlsx };
        }

        if (start.AsSpan(0, read).StartsWith("%PDF"u8))
        {
            throw new TableRefusedException(ImportErrors.FileType);
        }

        var coding = TextCodings.Detect(file);
        return coding.TryGetValue(out var found)
            ? new TableReading { Kind = TableKind.Csv, Coding = found, Delimiter = CsvTable.DelimiterOf(file, found) }
            : throw new TableRefusedException(coding.Errors[0]);
    }

    private static ITable Open(Stream file, TableReading reading) =>
        reading.Kind == TableKind.Xlsx ? new XlsxTable(file, reading.Sheet) : new CsvTable(file, reading);

    private static List<TableRow> Top(Stream file, TableReading reading)
    {
        using var table = Open(file, reading);
        return [.. table.Rows().Take(TopRows)];
    }

    private static TableSummary Summarise(Stream file, TableReading reading, List<TableRow> top)
    {
        using var table = Open(file, reading);
        IReadOnlyList<Cell>? header = null;
        var samples = new List<string>();
        var rows = 0;
        var width = 0;
        foreach (var row in table.Rows())
        {
            if (row.Number <= reading.HeaderRow)
            {
                header = row.Number == reading.HeaderRow ? row.Cells : header;
                continue;
            }

            rows++;
            width = Math.Max(width, LastFilled(row.Cells));
            if (rows > ImportOptions.MaxRows)
            {
                throw new TableRefusedException(ImportErrors.TooManyRows);
            }

            if (samples.Count < TableSummary.MostSamples)
            {
                samples.Add(CellsJson.Write(row.Cells));
            }
        }

        if (rows == 0 || header is null)
        {
            throw new TableRefusedException(top.Count == 0 ? ImportErrors.FileEmpty : header is null ? ImportErrors.HeaderRow : ImportErrors.OnlyHeader);
        }

        var columns = Math.Max(LastFilled(header), width);
        return new TableSummary
        {
            Headers = [.. Enumerable.Range(0, columns).Select(index => index < header.Count ? header[index].Text.Trim() : string.Empty)],
            Samples = samples,
            Top = [.. top.Select(row => new TopRow(row.Number, Words(row.Cells)))],
            Rows = rows,
            Sheets = table.Sheets,
            Notes = table.Notes,
        };
    }

    private static int LastFilled(IReadOnlyList<Cell> cells)
    {
        var last = cells.Count;
        while (last > 0 && cells[last - 1].IsEmpty)
        {
            last--;
        }

        return last;
    }

    private static string Words(IReadOnlyList<Cell> cells)
    {
        var text = string.Join(" | ", cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Text.Trim()));
        return text.Length > TopTextLength ? text[..TopTextLength] : text;
    }

    // Read by its owner alone, and gone with the handle, also when the process ends.
    private static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}

/// <summary>A table together with the temporary file it is read from.</summary>
internal sealed class StoredTable(FileStream file, ITable table) : IDisposable
{
    public ITable Table => table;

    public void Dispose()
    {
        table.Dispose();
        file.Dispose();
    }
}
