namespace KonTumInvest.Leads.Outbox.Parked;

/// <summary>A part of the list, the newest first, and what to ask with for the next part; null at the end.</summary>
public sealed record ParkedPage(IReadOnlyList<ParkedRow> Items, Guid? Next);

/// <summary>A mail that could not be sent. Who it was for, and a subject that names somebody, are null for those who see no contact data.</summary>
public sealed record ParkedRow
{
    public required Guid Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The lead it is about; null for a notice of the product.</summary>
    public required Guid? LeadId { get; init; }

    public required string? Reference { get; init; }

    public required string? Recipient { get; init; }

    public required string? Subject { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was given up.</summary>
    public required DateTimeOffset? ParkedAt { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Why, as a code; see <see cref="MailFailure"/>.</summary>
    public required string? Failure { get; init; }

    /// <summary>What that means.</summary>
    public MailFailureReason Reason => MailFailure.ReasonOf(Failure);

    /// <summary>Whether there is somebody to send it to.</summary>
    public required bool CanBeSent { get; init; }
}
