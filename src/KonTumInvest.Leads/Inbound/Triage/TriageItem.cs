using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Triage;

/// <summary>Why a mail belongs to no lead.</summary>
[JsonConverter(typeof(NamedEnumConverter<TriageReason>))]
public enum TriageReason
{
    /// <summary>A known person, or a reference, without enough to be sure of the lead.</summary>
    Unsure,

    /// <summary>Written by a machine, about nothing we know.</summary>
    Automatic,

    /// <summary>Could not be read.</summary>
    Unreadable,

    /// <summary>Larger than is taken in.</summary>
    TooLarge,

    /// <summary>Our own mail come back, or more mails of one address than a person writes.</summary>
    Loop,

    /// <summary>Says that a mail did not arrive, and we do not know which.</summary>
    BounceUnknown,
}

/// <summary>What became of it.</summary>
[JsonConverter(typeof(NamedEnumConverter<TriageOutcome>))]
public enum TriageOutcome
{
    /// <summary>It belongs to a lead.</summary>
    Assigned,

    /// <summary>It began a lead.</summary>
    Opened,

    Spam,

    NotRelevant,

    /// <summary>Our own mail, known by its identifier; nobody need look.</summary>
    Ours,
}

/// <summary>A mail somebody has to say something about: a row of <c>leads_triage</c>, kept after that.</summary>
public sealed class TriageItem : IAudited, IVersioned
{
    /// <summary>The key of the mail.</summary>
    public required Guid Id { get; init; }

    public required TriageReason Reason { get; init; }

    /// <summary>The lead it may belong to.</summary>
    public Guid? SuggestedLeadId { get; init; }

    public required DateTimeOffset Since { get; init; }

    public TriageOutcome? Outcome { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>The account of whoever said it.</summary>
    public Guid? DoneByKey { get; private set; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    /// <summary>Says what became of it.</summary>
    public void Settle(TriageOutcome outcome, DateTimeOffset now, Guid? byKey) => (Outcome, DoneAt, DoneByKey) = (outcome, now, byKey);

    /// <summary>Has it wait again; false where it was not set aside.</summary>
    public bool Return()
    {
        if (Outcome is not (TriageOutcome.Spam or TriageOutcome.NotRelevant))
        {
            return false;
        }

        (Outcome, DoneAt, DoneByKey) = (null, null, null);
        return true;
    }

    void IVersioned.Touch() => Version++;
}
