namespace KonTumInvest.Leads.Imports.Files;

/// <summary>A piece of the file of an import: a row of <c>leads_import_pieces</c>. Deleted once the import has ended.</summary>
public sealed class ImportPiece
{
    /// <summary>Small enough that a file is never in memory as a whole.</summary>
    public const int MaxBytes = 256 * 1024;

    public required Guid ImportId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    public required byte[] Bytes { get; init; }
}
