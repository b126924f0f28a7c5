using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Reports;

/// <summary>What the marks and facts of a lead follow from.</summary>
internal sealed record ScoreStory
{
    // Coming back the same day belongs to the answer itself.
    private static readonly TimeSpan ComesBackAfter = TimeSpan.FromDays(1);

    private static readonly ActivityKind[] FromUs = [ActivityKind.MailOut, ActivityKind.Call, ActivityKind.Meeting, ActivityKind.SiteVisit];

    public required Lead Lead { get; init; }

    /// <summary>The clock of the first answer; null for a lead that came in further on.</summary>
    public required LeadClock? First { get; init; }

    /// <summary>The stages it has been at, without those that were entered by mistake.</summary>
    public required IReadOnlyList<LeadStage> Stages { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The places of the plots offered.</summary>
    public required IReadOnlyList<string?> Offered { get; init; }

    /// <summary>The last time the board turned to the investor.</summary>
    public required DateTimeOffset? LastTurned { get; init; }

    public required bool HasTask { get; init; }

    public required LeadScore? Review { get; init; }

    public int Reached => Stages.Append(Lead.Stage).Max(LeadFunnel.PlaceOf);

    private DateTimeOffset? AnsweredAt => First is { Dropped: false } ? First.EndedAt : null;

    /// <summary>Complaints and requests about personal data are no business of promotion, and spam is none at all. How older leads of a list were answered is not known.</summary>
    public bool IsScored =>
        !Lead.OffClock && Lead.Stage != LeadStage.Spam && Lead.Kind is not (EnquiryKind.Complaint or EnquiryKind.PersonalData or EnquiryKind.PersonalDataThirdParty);

    public ScoreMarks Computed()
    {
        // Without a clock it was answered before it was typed in.
        var answered = First is null || AnsweredAt is not null;
        var onTime = First is null || AnsweredAt <= First.DueAt;
        bool[] known = [Lead.SectorCode is not null, Lead.AreaFrom is not null || Lead.AreaTo is not null, Lead.Timing is not null];
        var complete = Array.TrueForAll(known, fact => fact) ? 2 : known.Contains(true) ? 1 : 0;
        var fits = Offered.Any(place => Places.Count == 0 || (place is not null && Places.Contains(place)));
        var relevant = fits ? 2 : Offered.Count > 0 || Reached >= LeadFunnel.PlaceOf(LeadStage.ProposalSent) ? 1 : 0;
        var cameBack = LastTurned - (AnsweredAt ?? Lead.CreatedAt) >= ComesBackAfter;
        var followedUp = answered && cameBack ? 2 : HasTask ? 1 : 0;
        return new(answered ? 2 : 0, onTime ? 2 : 0, complete, relevant, followedUp);
    }

    /// <summary>The story of a lead until now.</summary>
    public static ScoreStory Of(WholeLead whole, DateTimeOffset now) =>
        new()
        {
            Lead = whole.Lead,
            First = whole.Clocks.Where(clock => clock.Step == ServiceStep.FirstResponse).MinBy(clock => clock.StartedAt),
            Stages = LeadStages.Reached(whole.Stages),
            Places = [.. whole.Subjects.Select(subject => subject.PlaceCode).OfType<string>()],
            Offered = whole.OfferedPlaces,
            LastTurned = whole.Happenings.Where(happening => FromUs.Contains(happening.Kind) && happening.Nature != MailNature.Aside && !happening.Cancelled && !happening.Missed && happening.At <= now).Max(happening => (DateTimeOffset?)happening.At),
            HasTask = whole.HasTask,
            Review = whole.Review,
        };
}
