namespace KonTumInvest.Leads.Export;

/// <summary>Writes a list row by row; what was written is whole once it is disposed of.</summary>
internal interface ISheetWriter : IDisposable
{
    void Write(IReadOnlyList<SheetCell> cells);
}
