using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>An investment opportunity, from the first word to aftercare: a row of <c>leads_leads</c>.</summary>
public sealed class Lead : IAudited, IVersioned
{
    public const int TitleMaxLength = 200;
    public const int SummaryMaxLength = 4_000;
    public const int LicenceMaxLength = 60;
    /// <summary>The largest area and sum, of as many digits as can be typed; areas and sums beyond are slips of the hand or attacks.</summary>
    public const decimal LargestNumber = 999_999_999_999_999m;
    public const int SectorCodeMaxLength = StoredSubject.CodeMaxLength;

    public required Guid Id { get; init; }

    /// <summary>The name under which investor and board speak of it: that of its first enquiry, where it began with one.</summary>
    public required EnquiryReference Reference { get; init; }

    [Personal]
    public required string Title { get; set; }

    /// <summary>What staff write about it for each other.</summary>
    [Personal]
    public string? Summary { get; set; }

    public required EnquiryKind Kind { get; set; }

    public required LeadSource Source { get; init; }

    /// <summary>The language the investor is written to in, "vi" or "en".</summary>
    public required string Language { get; set; }

    /// <summary>ISO 3166-1 alpha-2; where the investor comes from.</summary>
    public string? Country { get; set; }

    public Guid? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    /// <summary>The person who is written to; others are in <see cref="Contacts"/>.</summary>
    public Guid ContactId { get; set; }

    public Contact Contact { get; set; } = null!;

    /// <summary>The unit that answers; null only while no unit is published.</summary>
    public string? UnitCode { get; private set; }

    /// <summary>The account of the one officer who answers for it; null only while nobody can use the desk.</summary>
    public Guid? OfficerKey { get; private set; }

    public LeadStage Stage { get; private set; } = LeadStage.New;

    public DateTimeOffset StageSince { get; private set; }

    public LostReason? LostReason { get; private set; }

    /// <summary>The number of the investment registration certificate.</summary>
    [Personal]
    public string? LicenceNumber { get; private set; }

    public DateOnly? LicensedOn { get; private set; }

    public string? SectorCode { get; set; }

    /// <summary>In square metres.</summary>
    public decimal? AreaFrom { get; set; }

    /// <summary>In square metres.</summary>
    public decimal? AreaTo { get; set; }

    public decimal? InvestmentAmount { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? InvestmentCurrency { get; set; }

    public StartTiming? Timing { get; set; }

    /// <summary>Seen only by its officer and the people named in <see cref="Readers"/>.</summary>
    public bool Confidential { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything last happened with the investor: a mail, a call, a visit.</summary>
    [NotAudited]
    public DateTimeOffset LastActivityAt { get; set; }

    /// <summary>When anything of it, of what belongs to it or of its people was last changed; other programs read by it what is new.</summary>
    [NotAudited]
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The nearest moment by which something is owed to the investor; null where nothing is, or the clock is paused.</summary>
    [NotAudited]
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>The lead this one was joined with.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Whether it came in with a list of older leads: nothing is owed for its beginning, and how it was answered is not judged.</summary>
    public bool OffClock { get; init; }

    /// <summary>Whether it was made by the command that creates sample leads.</summary>
    public bool Sample { get; init; }

    /// <summary>When everything that identifies people was taken away; what is left counts in statistics.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>Rises by one with every change of this row.</summary>
    [NotAudited]
    public int Version { get; private set; }

    public IReadOnlyList<LeadReader> Readers { get; init; } = new List<LeadReader>();

    public IReadOnlyList<LeadContact> Contacts { get; init; } = new List<LeadContact>();

    public IReadOnlyList<LeadSubject> Subjects { get; init; } = new List<LeadSubject>();

    Guid? IAudited.AuditLeadId => Id;

    /// <summary>Moves it to another stage.</summary>
    /// <param name="move">Where to, and what that stage asks for.</param>
    /// <param name="now">When.</param>
    /// <param name="byKey">The account of whoever moves it.</param>
    /// <returns>The row of its history; refusals of <see cref="LeadErrors"/>.</returns>
    public Result<StageChange> MoveTo(StageMove move, DateTimeOffset now, Guid? byKey)
    {
        ArgumentNullException.ThrowIfNull(move);
        if (!LeadStages.After(Stage).Contains(move.Stage))
        {
            return LeadErrors.StageCannotFollow(Stage, move.Stage);
        }

        if (Missing(move) is { } missing)
        {
            return missing;
        }

        var change = new StageChange
        {
            Id = Guid.CreateVersion7(now),
            LeadId = Id,
            From = Stage,
            To = move.Stage,
            At = now,
            ByKey = byKey,
            Reason = move.Reason,
        };
        (Stage, StageSince) = (move.Stage, now);
        LostReason = move.Stage == LeadStage.Lost ? move.LostReason : null;
        if (LeadStages.IsCorrection(change.From, change.To))
        {
            (LicenceNumber, LicensedOn) = LeadStages.Won.Contains(Stage) ? (LicenceNumber, LicensedOn) : (null, null);
        }
        else if (move.Stage == LeadStage.Licensed)
        {
            (LicenceNumber, LicensedOn) = (move.LicenceNumber, move.LicensedOn);
        }

        return change;
    }

    /// <summary>Gives it to a unit and an officer.</summary>
    public void AssignTo(string? unitCode, Guid? officerKey) => (UnitCode, OfficerKey) = (unitCode, officerKey);

    /// <summary>Whether it would leave an officer, or a unit, that has it so far: both are told why.</summary>
    internal bool IsTakenFromSomebody(AssignLead request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var unitChanges = UnitCode is not null && UnitCode != request.UnitCode;
        var officerChanges = OfficerKey is not null && OfficerKey != request.OfficerKey;
        return unitChanges || officerChanges;
    }

    /// <summary>Writes down that it, or something of it, was changed.</summary>
    internal void ChangeAt(DateTimeOffset now) => ChangedAt = now;

    /// <summary>Makes it confidential or open again. Whom it names is in <see cref="Readers"/>.</summary>
    public void SetConfidential(bool confidential) => Confidential = confidential;

    /// <summary>Begins its history.</summary>
    /// <param name="now">When.</param>
    /// <param name="byKey">The account of whoever opens it.</param>
    /// <param name="at">The stage it had come to elsewhere; null for a new one.</param>
    /// <param name="reason">Why it begins there.</param>
    internal StageChange Begin(DateTimeOffset now, Guid? byKey, StageMove? at = null, string? reason = null)
    {
        (StageSince, LastActivityAt) = (now, now);
        if (at is not null)
        {
            Stage = at.Stage;
            LostReason = at.Stage == LeadStage.Lost ? at.LostReason : null;
            (LicenceNumber, LicensedOn) = LeadStages.Won.Contains(at.Stage) ? (at.LicenceNumber, at.LicensedOn) : (null, null);
        }

        return new StageChange
        {
            Id = Guid.CreateVersion7(now),
            LeadId = Id,
            From = null,
            To = Stage,
            At = now,
            ByKey = byKey,
            Reason = reason,
        };
    }

    void IVersioned.Touch() => Version++;

    private Error? Missing(StageMove move) =>
        move.Stage switch
        {
            _ when LeadStages.IsCorrection(Stage, move.Stage) => string.IsNullOrWhiteSpace(move.Reason) ? LeadErrors.ReasonMissing : null,
            LeadStage.Lost when move.LostReason is null => LeadErrors.LostReasonMissing,
            LeadStage.Licensed when string.IsNullOrWhiteSpace(move.LicenceNumber) => LeadErrors.LicenceNumberMissing,
            LeadStage.Licensed when move.LicensedOn is null => LeadErrors.LicenceDayMissing,
            LeadStage.Screened when Stage == LeadStage.Lost && string.IsNullOrWhiteSpace(move.Reason) => LeadErrors.ReasonMissing,
            _ => null,
        };
}
