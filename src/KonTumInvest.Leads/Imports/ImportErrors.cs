using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Imports;

/// <summary>Refusals of imports.</summary>
public static class ImportErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "import.not-found");
    public static readonly Error RowNotFound = new(ErrorKind.NotFound, "import.row-not-found");

    /// <summary>The import has gone on since it was read.</summary>
    public static readonly Error OtherState = new(ErrorKind.Conflict, "import.other-state");

    public static readonly Error FileMissing = new(ErrorKind.Invalid, "import.file-missing", "file");
    public static readonly Error FileName = new(ErrorKind.Invalid, "import.file-name", "file");
    public static readonly Error FileEmpty = new(ErrorKind.Invalid, "import.file-empty", "file");
    public static readonly Error FileTooLarge = new(ErrorKind.Invalid, "import.file-too-large", "file", ImportOptions.MaxFileBytes / 1024 / 1024);
    public static readonly Error FileType = new(ErrorKind.Invalid, "import.file-type", "file");
    public static readonly Error FileDamaged = new(ErrorKind.Invalid, "import.file-damaged", "file");
    public static readonly Error FileEncrypted = new(ErrorKind.Invalid, "import.file-encrypted", "file");
    public static readonly Error FileMacros = new(ErrorKind.Invalid, "import.file-macros", "file");

    /// <summary>A workbook of an older Excel.</summary>
    public static readonly Error FileOldExcel = new(ErrorKind.Invalid, "import.file-old-excel", "file");

    /// <summary>Unpacked it is far larger than a list can be.</summary>
    public static readonly Error FileUnpacksTooFar = new(ErrorKind.Invalid, "import.file-unpacks-too-far", "file");

    public static readonly Error OnlyHeader = new(ErrorKind.Invalid, "import.only-header", "file");
    public static readonly Error TooManyRows = new(ErrorKind.Invalid, "import.too-many-rows", "file", ImportOptions.MaxRows);
    public static readonly Error SheetUnknown = new(ErrorKind.Invalid, "import.sheet-unknown", "sheet");
    public static readonly Error HeaderRow = new(ErrorKind.Invalid, "import.header-row", "headerRow");

    public static readonly Error PlanColumns = new(ErrorKind.Invalid, "import.plan-columns", "columns");
    public static readonly Error PlanNoName = new(ErrorKind.Invalid, "import.plan-no-name", "columns");
    public static readonly Error PlanNoAddress = new(ErrorKind.Invalid, "import.plan-no-address", "columns");
    public static readonly Error PlanFixed = new(ErrorKind.Invalid, "import.plan-fixed", "fixed");
    public static readonly Error PlanScale = new(ErrorKind.Invalid, "import.plan-scale", "investmentScale");

    public static readonly Error NothingToRun = new(ErrorKind.Invalid, "import.nothing-to-run");
    public static readonly Error TooLateToUndo = new(ErrorKind.Conflict, "import.too-late-to-undo");

    // Of one row.
    public static readonly Error Number = new(ErrorKind.Invalid, "import.number");
    public static readonly Error Date = new(ErrorKind.Invalid, "import.date");
    public static readonly Error DateRange = new(ErrorKind.Invalid, "import.date-range");
    public static readonly Error Country = new(ErrorKind.Invalid, "import.country");
    public static readonly Error Currency = new(ErrorKind.Invalid, "import.currency");
    public static readonly Error Language = new(ErrorKind.Invalid, "import.language");
    public static readonly Error Sector = new(ErrorKind.Invalid, "import.sector");
    public static readonly Error Place = new(ErrorKind.Invalid, "import.place");
    public static readonly Error Source = new(ErrorKind.Invalid, "import.source");
    public static readonly Error Stage = new(ErrorKind.Invalid, "import.stage");
    public static readonly Error Unit = new(ErrorKind.Invalid, "import.unit");

    /// <summary>Nobody, or more than one, of that name or address answers for leads.</summary>
    public static readonly Error Officer = new(ErrorKind.Invalid, "import.officer");

    /// <summary>The cell holds an error of the spreadsheet, such as #REF!.</summary>
    public static readonly Error CellError = new(ErrorKind.Invalid, "import.cell-error");

    /// <summary>The lead it was to be added to is gone, or not the importing person's any more.</summary>
    public static readonly Error TargetGone = new(ErrorKind.Invalid, "import.target-gone");

    /// <summary>Something went wrong that no rule foresees.</summary>
    public static readonly Error RowFailed = new(ErrorKind.Invalid, "import.row-failed");

    /// <summary>The file is in a writing of older Vietnamese fonts, such as TCVN3 or VNI.</summary>
    /// <param name="read">The beginning of its first line as it was read.</param>
    public static Error OldFont(string read) => new(ErrorKind.Invalid, "import.old-font", "file", read);

    public static Error EncodingUnreadable(string read) => new(ErrorKind.Invalid, "import.encoding-unreadable", "file", read);

    public static Error QuoteOpen(int row) => new(ErrorKind.Invalid, "import.quote-open", "file", row);

    public static Error CellTooLong(int row) => new(ErrorKind.Invalid, "import.cell-too-long", "file", row, ImportOptions.MaxCellLength);

    public static Error TooManyColumns(int row) => new(ErrorKind.Invalid, "import.too-many-columns", "file", row, ImportOptions.MaxColumns);

    public static Error FieldTwice(int column) => new(ErrorKind.Invalid, "import.field-twice", "columns", column);
}
