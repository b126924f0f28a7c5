namespace KonTumInvest.Backoffice.Approval;

/// <summary>What has become of a request for approval.</summary>
public enum ApprovalState
{
    Waiting,

    /// <summary>The language was published, by the request or otherwise.</summary>
    Approved,

    /// <summary>Sent back to its writer with a comment.</summary>
    Returned,

    /// <summary>Taken back by its writer, or its document was thrown away.</summary>
    Withdrawn,
}

/// <summary>
/// The request of somebody who may not publish that somebody who may publishes one language of a document. At most one waits for each
/// language of a document. A row of <c>staff_approvals</c>; decided rows stay, as history.
/// </summary>
public sealed class ApprovalRequest
{
    /// <summary>In place of a language, for documents without languages.</summary>
    public const string NoCulture = "";

    public const int MaxCultureLength = 20;
    public const int MaxNoteLength = 2000;
    public const int TextStateLength = 64;

    public required Guid Id { get; init; }

    public required Guid DocumentKey { get; init; }

    /// <summary>An ISO code, or <see cref="NoCulture"/>.</summary>
    public required string Culture { get; init; }

    /// <summary>The document's name when it was submitted, for lists of what was thrown away since.</summary>
    public required string Name { get; init; }

    /// <summary>What was submitted, in short form: nobody approves what the writer has not submitted.</summary>
    public required string TextState { get; set; }

    public string? Note { get; set; }

    public required Guid SubmittedBy { get; init; }

    public required DateTimeOffset SubmittedAt { get; set; }

    public ApprovalState State { get; set; } = ApprovalState.Waiting;

    /// <summary>Who decided; null while it waits, and where nobody did, as at a planned publish.</summary>
    public Guid? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What the approver wrote.</summary>
    public string? Comment { get; set; }

    /// <summary>Null for documents without languages.</summary>
    public string? CultureOrNull => Culture == NoCulture ? null : Culture;
}
