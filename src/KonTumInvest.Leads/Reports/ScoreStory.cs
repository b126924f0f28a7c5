using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>What the marks and facts of a lead follow from, read for many leads at once.</summary>
internal sealed record ScoreStory
{
    // Coming back the same day belongs to the answer itself.
    private static readonly TimeSpan ComesBackAfter = TimeSpan.FromDays(1);

    private static readonly ActivityKind[] FromUs = [ActivityKind.MailOut, ActivityKind.Call, ActivityKind.Meeting, ActivityKind.SiteVisit];

    public required Lead Lead { get; init; }

    /// <summary>The clock of the first answer; null for a lead that came in further on.</summary>
    public required LeadClock? First { get; init; }

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

    public static async Task<IReadOnlyList<ScoreStory>> ReadAsync(
        LeadsDbContext context,
        IReadOnlyCollection<Guid> leadIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var leads = await context.Leads.AsNoTracking().Where(lead => leadIds.Contains(lead.Id) && lead.MergedIntoId == null).ToListAsync(cancellationToken);
        var clocks = await context
            .Clocks.AsNoTracking()
            .Where(clock => leadIds.Contains(clock.LeadId) && clock.Step == ServiceStep.FirstResponse)
            .ToListAsync(cancellationToken);
        var stages = await context
            .StageChanges.Where(change => leadIds.Contains(change.LeadId))
            .Select(change => new { change.LeadId, change.To })
            .ToListAsync(cancellationToken);
        var places = await context
            .LeadSubjects.Where(subject => leadIds.Contains(subject.LeadId) && subject.PlaceCode != null)
            .Select(subject => new { subject.LeadId, Code = subject.PlaceCode! })
            .ToListAsync(cancellationToken);
        var offers = await context
            .Offers.Where(offer => leadIds.Contains(offer.LeadId))
            .Select(offer => new { offer.LeadId, offer.PlaceCode })
            .ToListAsync(cancellationToken);
        var turned = await context
            .Activities.Where(activity => leadIds.Contains(activity.LeadId) && FromUs.Contains(activity.Kind) && activity.CancelledAt == null && activity.At <= now)
            .GroupBy(activity => activity.LeadId)
            .Select(activities => new { LeadId = activities.Key, At = activities.Max(activity => activity.At) })
            .ToDictionaryAsync(last => last.LeadId, last => last.At, cancellationToken);
        var tasks = await context.Tasks.Where(task => leadIds.Contains(task.LeadId)).Select(task => task.LeadId).Distinct().ToListAsync(cancellationToken);
        var reviews = await context.Scores.AsNoTracking().Where(score => leadIds.Contains(score.LeadId)).ToDictionaryAsync(score => score.LeadId, cancellationToken);
        var (stagesOf, placesOf, offersOf) = (stages.ToLookup(row => row.LeadId), places.ToLookup(row => row.LeadId), offers.ToLookup(row => row.LeadId));
        return leads.ConvertAll(lead => new ScoreStory
        {
            Lead = lead,
            First = clocks.Where(clock => clock.LeadId == lead.Id).MinBy(clock => clock.StartedAt),
            Stages = [.. stagesOf[lead.Id].Select(row => row.To)],
            Places = [.. placesOf[lead.Id].Select(row => row.Code)],
            Offered = [.. offersOf[lead.Id].Select(row => row.PlaceCode)],
            LastTurned = turned.TryGetValue(lead.Id, out var at) ? at : null,
            HasTask = tasks.Contains(lead.Id),
            Review = reviews.GetValueOrDefault(lead.Id),
        });
    }
}
