namespace KonTumInvest.Content.Models;

/// <summary>Where a day lies in a period of validity.</summary>
public enum Validity
{
    /// <summary>The period begins later.</summary>
    NotYet,

    /// <summary>The day lies in the period.</summary>
    Valid,

    /// <summary>The period has ended.</summary>
    Ended,

    /// <summary>The sources give neither a beginning nor an end.</summary>
    Unknown,
}
