using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Texts;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Export;

/// <summary>
/// Takes a list out of the system as a file. Rows are read and written one after the other into a temporary file, so that memory does not grow
/// with them; each export is written to the audit with what was asked for and how many rows left.
/// </summary>
public sealed class ListExport(DeskWork work, TimeProvider time, ILogger<ListExport> logger)
{
    /// <summary>The longest list that leaves at once.</summary>
    public const int MostRows = 50_000;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file; <see cref="DeskErrors.Forbidden"/>, <see cref="ExportErrors.TooMany"/>.</summary>
    internal async Task<Result<ExportedList>> WriteAsync<T>(ListSheet<T> sheet, SheetFormat format, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.Export))
        {
            return DeskErrors.Forbidden;
        }

        var file = TemporaryFile();
        try
        {
            if (await WriteRowsAsync(sheet, format, actor.Language, file, cancellationToken) is not { } rows)
            {
                await file.DisposeAsync();
                return ExportErrors.TooMany;
            }

            await NoteAsync(sheet, format, rows, actor, cancellationToken);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        var day = VietnamTime.DateOf(time.GetUtcNow());
        var name = string.Create(CultureInfo.InvariantCulture, $"{LeadsTexts.Get($"export.file.{sheet.Name}", actor.Language)}-{day:yyyy-MM-dd}");
        return format == SheetFormat.Csv
            ? new ExportedList(file, $"{name}.csv", "text/csv")
            : new ExportedList(file, $"{name}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    // How many rows were written; null where there are too many.
    private static async Task<int?> WriteRowsAsync<T>(ListSheet<T> sheet, SheetFormat format, string language, Stream file, CancellationToken cancellationToken)
    {
        var rows = 0;
        using ISheetWriter writer =
            format == SheetFormat.Csv
                ? new CsvWriter(file, sheet.Columns.Select(column => column.Title))
                : new XlsxWriter(file, LeadsTexts.Get($"export.sheet.{sheet.Name}", language), [.. sheet.Columns.Select(column => (column.Title, column.Width))]);
        var cells = new SheetCell[sheet.Columns.Count];
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            if (++rows > MostRows)
            {
                return null;
            }

            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = sheet.Columns[index].Of(row);
            }

            writer.Write(cells);
        }

        return rows;
    }

    private async Task NoteAsync<T>(ListSheet<T> sheet, SheetFormat format, int rows, DeskActor actor, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        var told = sheet.Conditions.ToDictionary(pair => pair.Key, pair => new object?[] { null, pair.Value });
        told["format"] = [null, format.ToString()];
        told["rows"] = [null, rows];
        var noted = await work.RunAsync<Guid>(
            actor,
            transaction =>
            {
                transaction.Note(null, sheet.Name, id, "exported", JsonSerializer.Serialize(told, Json));
                return Task.FromResult<Result<Guid>>(id);
            },
            cancellationToken
        );
        logger.LogInformation("List {List} of {Rows} rows exported as {Format} by {ActorId}, {ExportId}", sheet.Name, rows, format, actor.Key, noted.Value);
    }

    // Readable by the product alone, and gone when it is closed.
    private static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"leads-export-{Guid.NewGuid():N}"), options);
    }
}

/// <summary>A list to be taken out.</summary>
/// <param name="Name">What is listed, by which its texts and its audit are found.</param>
/// <param name="Columns">Only those the reader sees.</param>
/// <param name="Rows">Only those the reader sees.</param>
/// <param name="Conditions">What was asked for, for the audit; without what somebody typed to search for, which may be a name.</param>
internal sealed record ListSheet<T>(string Name, IReadOnlyList<SheetColumn<T>> Columns, IAsyncEnumerable<T> Rows, IReadOnlyDictionary<string, string> Conditions);
