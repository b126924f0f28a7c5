using System.Globalization;
using System.Text;
using CsvHelper.Configuration;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Imports.Checks;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using CsvWriter = CsvHelper.CsvWriter;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>A file of the rows that something is wrong with, to be corrected and brought in again.</summary>
public sealed class WrongRows(IDbContextFactory<LeadsDbContext> contexts)
{
    private const int RowsAtOnce = 500;

    /// <summary>Whether there is such a file for the actor, and its name.</summary>
    public async Task<Result<string>> NameAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await ImportRows.ImportAsync(context, id, actor, cancellationToken);
        return found.TryGetValue(out var import)
            ? $"{Path.GetFileNameWithoutExtension(import.FileName)}-{(actor.Language == "en" ? "errors" : "loi")}.csv"
            : Result<string>.Refused(found.Errors);
    }

    /// <summary>
    /// Writes the rows with what is wrong in a last column, in UTF-8 with a mark at its start, by which Excel knows it. Cells that a
    /// spreadsheet would run as a formula begin with an apostrophe, which is taken off again when the file is brought in.
    /// </summary>
    public async Task WriteAsync(Guid id, Stream output, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = (await ImportRows.ImportAsync(context, id, actor, cancellationToken)).Value;
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = import.Reading.Delimiter },
            leaveOpen: true
        );
        await RowAsync(csv, [.. import.Table.Headers, actor.Language == "en" ? FieldWords.FaultsEn : FieldWords.FaultsVi]);
        var culture = CultureInfo.GetCultureInfo(import.Plan?.Numbers == NumberWriting.English ? "en-GB" : "vi-VN");
        for (var after = 0; ; )
        {
            var rows = await ImportRows
                .Filtered(context.ImportRows.AsNoTracking().Where(row => row.ImportId == id && row.Number > after && row.Cells != null), ImportRowFilter.Wrong)
                .OrderBy(row => row.Number)
                .Take(RowsAtOnce)
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                var cells = CellsJson.Read(row.Cells);
                await RowAsync(csv, [.. Enumerable.Range(0, import.Table.Headers.Count).Select(index => index < cells.Count ? Text(cells[index], culture) : string.Empty), Faults(row, import, actor.Language)]);
            }

            if (rows.Count < RowsAtOnce)
            {
                return;
            }

            after = rows[^1].Number;
        }
    }

    // As the plan reads it again: days are read in the order of ISO 8601 always.
    private static string Text(Cell cell, CultureInfo culture) =>
        cell.Kind == CellKind.Number && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.####", culture) : cell.Text;

    private static string Faults(ImportRow row, LeadImport import, string language) =>
        string.Join("; ", row.Faults.Select(fault => fault.Column is { } index && index < import.Table.Headers.Count ? $"{import.Table.Headers[index]}: {RowWording.Words(fault, language)}" : RowWording.Words(fault, language)));

    private static async Task RowAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SheetText.Guarded(cell));
        }

        await csv.NextRecordAsync();
    }
}
