using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>What happened on a lead, as far as clocks follow from it.</summary>
/// <param name="OpenedAt">When it came in.</param>
/// <param name="Steps">Its way through the pipeline; the first is its beginning.</param>
/// <param name="Messages">What was said, either way.</param>
/// <param name="Merged">Whether it goes on in another lead.</param>
/// <param name="OffClock">Whether nothing is owed for its beginning: see <see cref="Lead.OffClock"/>.</param>
internal sealed record LeadStory(DateTimeOffset OpenedAt, IReadOnlyList<StageStep> Steps, IReadOnlyList<StoryMessage> Messages, bool Merged, bool OffClock = false)
{
    /// <summary>The story of a lead until now.</summary>
    public static LeadStory Of(WholeLead whole, DateTimeOffset now) =>
        new(
            Stored(whole.Lead.CreatedAt),
            [.. whole.Stages.Select(change => new StageStep(Stored(change.At), change.From, change.To))],
            [.. whole.Happenings.Where(happening => IsSaid(happening) && IsOver(happening, now)).Select(Message)],
            whole.Lead.MergedIntoId is not null,
            whole.Lead.OffClock
        );

    // What was given up unsent answers nothing, whether somebody set it aside or not, nor does what came back from everybody. What a machine answers is no answer, nor is what is asked of others and answered by them; and to the acceptance of an invitation nobody owes one; the invitation itself is from us.
    private static bool IsSaid(Happening happening) =>
        !happening.Cancelled
        && !happening.Missed
        && happening.Kind != ActivityKind.Note
        && (happening.Nature is null or MailNature.Personal || (happening.Nature == MailNature.Invitation && happening.Kind == ActivityKind.MailOut));

    // A meeting that is planned answers nothing until it takes place.
    private static bool IsOver(Happening happening, DateTimeOffset now) => !IsTalk(happening.Kind) || happening.At <= now;

    // What is written counts from when it was stored: nobody could answer a mail earlier. What was said counts from when it was said.
    private static StoryMessage Message(Happening happening) =>
        new(
            Stored(IsTalk(happening.Kind) ? happening.At : happening.CreatedAt),
            happening.Kind is ActivityKind.MailIn or ActivityKind.CaseMessage or ActivityKind.Enquiry
        );

    private static bool IsTalk(ActivityKind kind) => kind is ActivityKind.Call or ActivityKind.Meeting or ActivityKind.SiteVisit;

    // To the microsecond, as both databases keep it: a clock is found again by its start.
    private static DateTimeOffset Stored(DateTimeOffset time) => time.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerMicrosecond));
}

internal sealed record StageStep(DateTimeOffset At, LeadStage? From, LeadStage To);

/// <summary>Something said.</summary>
/// <param name="At">When the other side could know it.</param>
/// <param name="FromInvestor">False for what the desk said.</param>
internal sealed record StoryMessage(DateTimeOffset At, bool FromInvestor);

/// <summary>A clock as it follows from a <see cref="LeadStory"/>.</summary>
internal sealed record StoryClock(Clock.ServiceStep Step, DateTimeOffset StartedAt, DateTimeOffset? EndedAt = null, bool Dropped = false);
