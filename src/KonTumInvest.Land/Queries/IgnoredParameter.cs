namespace KonTumInvest.Land.Queries;

/// <summary>A part of an address that could not be followed, so that the page can say so.</summary>
/// <param name="Parameter">One of <see cref="LandParameters"/>.</param>
/// <param name="Value">What stood there, shortened and without control characters.</param>
/// <param name="Reason">Why it was not followed.</param>
public sealed record IgnoredParameter(string Parameter, string Value, IgnoredReason Reason);

/// <summary>Why a part of an address was not followed.</summary>
public enum IgnoredReason
{
    NotANumber,

    /// <summary>A number below or above what makes sense; the nearer bound may have been taken instead.</summary>
    OutOfRange,

    /// <summary>Not among the choices: misspelt, or gone since the link was made.</summary>
    UnknownChoice,

    /// <summary>More values than are taken; the first ones count.</summary>
    TooMany,

    /// <summary>Longer than is read; the beginning counts.</summary>
    TooLong,

    /// <summary>The least area was above the greatest; they were exchanged.</summary>
    Reversed,
}
