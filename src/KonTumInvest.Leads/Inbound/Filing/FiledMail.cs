using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>What became of a mail that came in.</summary>
public enum FilingOutcome
{
    /// <summary>It stands at a lead that was there.</summary>
    AtLead,

    /// <summary>It began a lead.</summary>
    Opened,

    /// <summary>It waits in triage.</summary>
    InTriage,

    /// <summary>It was stored before.</summary>
    StoredBefore,
}

/// <summary>The mail as it was filed.</summary>
public sealed record FiledMail(FilingOutcome Outcome, Guid? MailId = null, Guid? LeadId = null);

/// <summary>Where a mail belongs.</summary>
/// <param name="LeadId">The lead; null for triage or a lead of its own.</param>
/// <param name="Reason">Why it waits in triage; null where it does not.</param>
/// <param name="SuggestedLeadId">The lead it may belong to.</param>
/// <param name="Settled">What became of it already.</param>
/// <param name="Undelivered">Whether it says that nobody of the lead got a mail of ours.</param>
internal sealed record Destination(Guid? LeadId = null, TriageReason? Reason = null, Guid? SuggestedLeadId = null, TriageOutcome? Settled = null, bool Undelivered = false)
{
    /// <summary>A lead of its own.</summary>
    public static readonly Destination New = new();

    public static Destination Lead(Guid id) => new(LeadId: id);

    public static Destination Triage(TriageReason reason, Guid? suggested = null) => new(Reason: reason, SuggestedLeadId: suggested);

    /// <summary>What never waits for an answer counts as stored, whatever else it is.</summary>
    public static TriageReason For(MailNature nature) => nature == MailNature.AutoReply ? TriageReason.Automatic : TriageReason.Unsure;
}
