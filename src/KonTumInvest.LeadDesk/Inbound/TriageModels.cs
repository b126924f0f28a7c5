using KonTumInvest.Leads.Inbound.Triage;

namespace KonTumInvest.LeadDesk.Inbound;

/// <summary>The lead a mail belongs to, with the version of the item that was seen, and whether its sender becomes one of the lead's people.</summary>
public sealed record AssignMail(Guid LeadId, int ExpectedVersion, TriageSender Sender = TriageSender.WhereKnown);

/// <summary>A lead is to be opened for a mail.</summary>
public sealed record OpenMail(int ExpectedVersion);

/// <summary>What a mail is that belongs to no lead: <see cref="TriageOutcome.Spam"/> or <see cref="TriageOutcome.NotRelevant"/>.</summary>
public sealed record DismissMail(TriageOutcome Outcome, int ExpectedVersion);
