using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports.Files;

namespace KonTumInvest.Leads.Imports.Plans;

/// <summary>What the columns of a file probably mean.</summary>
internal static class ColumnGuess
{
    /// <summary>The number of the row that most likely names the columns: lists often have a title above. The first one where none has known words.</summary>
    public static int HeaderOf(IReadOnlyList<TableRow> top) =>
        top.Count == 0 ? 1 : top.MaxBy(row => row.Cells.Select(cell => FieldWords.Of(cell.Text)).OfType<ImportField>().Distinct().Count())!.Number;

    /// <summary>A plan to begin with. A field is guessed once; a second column of the same name becomes a note.</summary>
    public static ImportPlan Of(IReadOnlyList<string> headers)
    {
        var taken = new HashSet<ImportField>();
        var columns = headers
            .Select(header =>
                FieldWords.Of(header) is not { } field ? (ImportField?)null
                : field == ImportField.Note || taken.Add(field) ? field
                : ImportField.Note
            )
            .ToList();
        var area = UnitOf(headers, columns, ImportField.AreaFrom);
        var money = UnitOf(headers, columns, ImportField.InvestmentAmount);
        return new ImportPlan
        {
            Columns = columns,
            AreaUnit = area is "ha" or "hecta" or "hectares" ? AreaUnit.Hectare : AreaUnit.SquareMetre,
            InvestmentScale =
                Has(money, "ty", "billion") ? 1_000_000_000
                : Has(money, "trieu", "million") ? 1_000_000
                : 1,
            Fixed = new ImportFixed { Currency = InvestmentSize.Currencies.FirstOrDefault(currency => Has(money, currency.ToLowerInvariant())) ?? (Has(money, "dong") ? "VND" : null) },
        };
    }

    private static string UnitOf(IReadOnlyList<string> headers, List<ImportField?> columns, ImportField field) =>
        columns.IndexOf(field) is var index and >= 0 ? FieldWords.Bracketed(headers[index]) : string.Empty;

    private static bool Has(string unit, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (unit.Split(' ').Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
