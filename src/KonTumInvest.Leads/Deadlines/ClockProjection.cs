using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Keeps the clocks of leads, their pauses and <see cref="Pipeline.Lead.DueAt"/> right after everything that happens on a lead.</summary>
internal sealed class ClockProjection(RulesInUse rules) : ILeadProjection
{
    public bool ReadsWords => false;

    public void Refresh(LeadsDbContext context, WholeLead lead, DateTimeOffset now)
    {
        var story = LeadStory.Of(lead, now);
        var derived = StoryClocks.Of(story, now);
        EndPause(context, lead, story, derived, now);
        lead.DueAt = Reckon(context, lead, derived, now);
    }

    /// <summary>
    /// The investor's answer ends the waiting, and so does the end of the matter. While the desk owes an answer itself, because the mail that gave it
    /// was given up or came back, nobody waits for the investor.
    /// </summary>
    private void EndPause(LeadsDbContext context, WholeLead lead, LeadStory story, IReadOnlyList<StoryClock> derived, DateTimeOffset now)
    {
        if (lead.Pauses.Find(pause => pause.To is null) is not { } waiting)
        {
            return;
        }

        var answered = story.Messages.Where(message => message.FromInvestor && message.At > waiting.From).Select(message => (DateTimeOffset?)message.At).Min();
        var over = derived.All(clock => clock.EndedAt is not null);
        var owed = derived.Any(clock => clock.EndedAt is null && clock.Step != ServiceStep.Resolution && rules.Current.Targets.For(lead.Lead.Kind, clock.Step) is not null);
        if (answered is not null || over || owed)
        {
            waiting.To = answered ?? now;
            context.Audit.Add(AuditTrail.Event(DeskActor.System, now, lead.Lead.Id, nameof(LeadPause), waiting.Id, answered is null ? "ended" : "answered"));
        }
    }

    private DateTimeOffset? Reckon(LeadsDbContext context, WholeLead lead, IReadOnlyList<StoryClock> derived, DateTimeOffset now)
    {
        var (current, kind) = (rules.Current, lead.Lead.Kind);
        var rest = lead.Clocks.ToDictionary(clock => (clock.Step, clock.StartedAt));
        var reckoning = new ClockReckoning(current, lead.Pauses.ConvertAll(pause => new ServicePause(pause.From, pause.To, pause.Reason)), now);
        DateTimeOffset? dueAt = null;
        foreach (var step in derived)
        {
            if (rest.Remove((step.Step, step.StartedAt), out var clock))
            {
                reckoning.Update(clock, step, kind);
            }
            else if (current.Targets.For(kind, step.Step) is { } target)
            {
                clock = reckoning.New(lead.Lead.Id, step, kind, target);
                context.Clocks.Add(clock);
                lead.Clocks.Add(clock);
            }

            if (clock is { EndedAt: null, Paused: false } && !(dueAt <= clock.DueAt))
            {
                dueAt = clock.DueAt;
            }
        }

        // Of a message that is gone: taken to another lead, or never one.
        context.Clocks.RemoveRange(rest.Values);
        lead.Clocks.RemoveAll(rest.ContainsValue);
        return dueAt;
    }
}
