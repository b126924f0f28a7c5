using KonTumInvest.Leads.Inbound.Triage;

namespace KonTumInvest.LeadDesk.Inbound;

/// <summary>The lead a mail belongs to, with the version of the item that was seen.</summary>
public sealed record AssignMail(Guid LeadId, int ExpectedVersion);

/// <summary>A lead is to be opened for a mail.</summary>
public sealed record OpenMail(int ExpectedVersion);

/// <summary>What a mail is that belongs to no lead: <see cref="TriageOutcome.Spam"/> or <see cref="TriageOutcome.NotRelevant"/>.</summary>
public sealed record DismissMail(TriageOutcome Outcome, int ExpectedVersion);
