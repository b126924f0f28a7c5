using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KonTumInvest.Leads.Imports.Files;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Text,

    /// <summary>A number of a spreadsheet, written with a point, whatever culture the file is from.</summary>
    Number,

    /// <summary>A day of a spreadsheet, as 2026-11-26.</summary>
    Date,

    /// <summary>An error of a spreadsheet, such as #REF!.</summary>
    Error,
}

/// <summary>A cell of a table: never a formula, which is read by the value the file keeps of it.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Kind">How it is meant.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    public static Cell Empty { get; } = new(string.Empty);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    /// <summary>As it is written for people of a language.</summary>
    public string Shown(CultureInfo culture) =>
        Kind switch
        {
            CellKind.Number when decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString("#,##0.####", culture),
            CellKind.Date when DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("dd/MM/yyyy", culture),
            _ => Text,
        };
}

/// <summary>Cells as they are stored: texts as JSON strings, everything else as an object of one letter that says what it is.</summary>
public static class CellsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<Cell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartArray();
            foreach (var cell in cells)
            {
                if (cell.Kind == CellKind.Text)
                {
                    writer.WriteStringValue(cell.Text);
                    continue;
                }

                writer.WriteStartObject();
                writer.WriteString(LetterOf(cell.Kind), cell.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<Cell> Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(CellOf)];
    }

    private static Cell CellOf(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return new Cell(element.GetString()!);
        }

        var only = element.EnumerateObject().First();
        return new Cell(only.Value.GetString()!, Enum.GetValues<CellKind>().First(kind => LetterOf(kind) == only.Name));
    }

    private static string LetterOf(CellKind kind) =>
        kind switch
        {
            CellKind.Number => "n",
            CellKind.Date => "d",
            CellKind.Error => "e",
            _ => "t",
        };
}
