using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports;

/// <summary>How far an import has come. Stored by name.</summary>
[JsonConverter(typeof(NamedEnumConverter<ImportState>))]
public enum ImportState
{
    /// <summary>The file is stored; what its columns mean is to be said.</summary>
    Uploaded,

    /// <summary>Rows are being checked, in the background.</summary>
    Checking,

    /// <summary>Every row is checked; what becomes of duplicates is to be said.</summary>
    Checked,

    /// <summary>Leads are being opened, in the background.</summary>
    Running,

    Finished,

    /// <summary>Stopped while it was running; what was opened until then stays.</summary>
    Cancelled,

    /// <summary>What it made is being taken back, in the background.</summary>
    Undoing,

    /// <summary>Taken back, apart from leads that somebody had worked on.</summary>
    Undone,
}

/// <summary>What became of a row, or will. Stored by name.</summary>
[JsonConverter(typeof(NamedEnumConverter<ImportRowState>))]
public enum ImportRowState
{
    /// <summary>Nothing is wrong with it.</summary>
    Ready,

    /// <summary>Something is wrong with it; it is left out.</summary>
    Wrong,

    /// <summary>A lead was opened.</summary>
    Imported,

    /// <summary>It was added to a lead that was there.</summary>
    Added,

    /// <summary>Left out as a duplicate.</summary>
    Skipped,

    /// <summary>It could not be brought in, though it had been found right.</summary>
    Failed,

    /// <summary>Taken back.</summary>
    Undone,

    /// <summary>Not taken back, because somebody had worked on it.</summary>
    Kept,
}

/// <summary>What to do with a row that may be a lead already.</summary>
[JsonConverter(typeof(NamedEnumConverter<DuplicateChoice>))]
public enum DuplicateChoice
{
    Skip,

    /// <summary>A new lead all the same.</summary>
    New,

    /// <summary>A note, and the person where unknown, on the lead that is there; a new lead where that one is another unit's.</summary>
    Add,
}
