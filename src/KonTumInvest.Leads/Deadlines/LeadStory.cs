using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>What happened on a lead, as far as clocks follow from it.</summary>
/// <param name="OpenedAt">When it came in.</param>
/// <param name="Steps">Its way through the pipeline; the first is its beginning.</param>
/// <param name="Messages">What was said, either way.</param>
/// <param name="Merged">Whether it goes on in another lead.</param>
/// <param name="OffClock">Whether nothing is owed for its beginning: see <see cref="Lead.OffClock"/>.</param>
internal sealed record LeadStory(DateTimeOffset OpenedAt, IReadOnlyList<StageStep> Steps, IReadOnlyList<StoryMessage> Messages, bool Merged, bool OffClock = false);

internal sealed record StageStep(DateTimeOffset At, LeadStage? From, LeadStage To);

/// <summary>Something said.</summary>
/// <param name="At">When the other side could know it.</param>
/// <param name="FromInvestor">False for what the desk said.</param>
internal sealed record StoryMessage(DateTimeOffset At, bool FromInvestor);

/// <summary>A clock as it follows from a <see cref="LeadStory"/>.</summary>
internal sealed record StoryClock(ServiceStep Step, DateTimeOffset StartedAt, DateTimeOffset? EndedAt = null, bool Dropped = false);
