namespace KonTumInvest.Content.Common;

/// <summary>What kind of refusal an <see cref="Error"/> is; the web host maps each kind to one HTTP status.</summary>
public enum ErrorKind
{
    /// <summary>The request breaks a rule and can be corrected by its sender.</summary>
    Invalid,

    /// <summary>What was asked for does not exist, or is not visible to the one who asked.</summary>
    NotFound,

    /// <summary>The sender may not do this.</summary>
    Forbidden,

    /// <summary>Someone else changed the same thing first.</summary>
    Conflict,

    /// <summary>Too many requests in too short a time.</summary>
    TooMany,
}

/// <summary>An expected refusal, as a value.</summary>
/// <param name="Kind">The kind of refusal.</param>
/// <param name="Code">A stable name, <c>area.reason</c>; user-facing text is looked up by it in the page's language.</param>
/// <param name="Field">The input field at fault, or null where the refusal concerns the whole request.</param>
/// <param name="Arguments">Values for the placeholders of the text, such as a limit. Never personal data.</param>
public sealed record Error(ErrorKind Kind, string Code, string? Field = null, params IReadOnlyList<object> Arguments);
