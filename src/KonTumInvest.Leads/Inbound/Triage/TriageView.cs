using KonTumInvest.Leads.Correspondence;

namespace KonTumInvest.Leads.Inbound.Triage;

/// <summary>
/// A mail in triage as staff see it: with the beginning of its text, and the lead it may belong to where the reader sees that lead. Names,
/// addresses and the text are null for those who see no contact data; CanOpen says whether there is an address a lead can be opened for; Outcome is null while it waits.
/// </summary>
public sealed record TriageRow(
    Guid Id,
    TriageReason Reason,
    MailNature Nature,
    DateTimeOffset Since,
    string? FromName,
    string? FromAddress,
    string Subject,
    string? Excerpt,
    int Files,
    SuggestedLead? Suggested,
    bool CanOpen,
    TriageOutcome? Outcome,
    int Version
);

/// <summary>A lead a mail may belong to.</summary>
public sealed record SuggestedLead(Guid Id, string Reference, string Title);

/// <summary>A part of the list, oldest first, and what to ask with for the next part; null at the end.</summary>
public sealed record TriagePage(IReadOnlyList<TriageRow> Items, string? Next);

/// <summary>What became of a mail, and the lead it belongs to now; null for what is not relevant. Whether its sender is one of the lead's people is said of a mail that was put to one.</summary>
public sealed record TriageState(TriageOutcome Outcome, Guid? LeadId, bool? SenderJoined = null);
