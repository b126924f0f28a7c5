using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>
/// Says which clocks a lead has. Always from the whole story and never from the act at hand: whoever writes a mail, logs a call, joins two
/// leads or takes a wrong entry away, the clocks are right afterwards.
/// </summary>
internal static class StoryClocks
{
    /// <summary>The clocks, in the order of their start.</summary>
    /// <param name="story">What happened.</param>
    /// <param name="now">When a joined lead's clocks fall away.</param>
    public static IReadOnlyList<StoryClock> Of(LeadStory story, DateTimeOffset now)
    {
        var clocks = new Clocks();
        clocks.Open(story.OpenedAt, story.Steps.Count > 0 ? story.Steps[0].To : LeadStage.New, story.OffClock);
        var steps = story.Steps.Skip(1).Select(step => (step.At, Act: (Action)(() => clocks.Move(step))));
        var messages = story
            .Messages.Where(message => message.At > story.OpenedAt)
            .Select(message => (message.At, Act: (Action)(() => clocks.Hear(message))));
        foreach (var (_, act) in steps.Concat(messages).OrderBy(happening => happening.At))
        {
            act();
        }

        if (story.Merged)
        {
            clocks.EndAll(now, dropped: true);
        }

        return clocks.All;
    }

    private sealed class Clocks
    {
        private readonly List<StoryClock> _all = [];
        private LeadStage _stage;

        public IReadOnlyList<StoryClock> All => _all;

        public void Open(DateTimeOffset at, LeadStage stage, bool offClock)
        {
            _stage = stage;
            if (offClock)
            {
                return;
            }

            // A lead that is typed in or imported further on was answered elsewhere.
            if (stage == LeadStage.New)
            {
                _all.Add(new(ServiceStep.FirstResponse, at));
            }

            if (LeadStages.Open.Contains(stage))
            {
                _all.Add(new(ServiceStep.Resolution, at));
            }
        }

        public void Move(StageStep step)
        {
            var before = _stage;
            _stage = step.To;
            if (step.To == LeadStage.Spam)
            {
                EndAll(step.At, dropped: true);
            }
            else if (before == LeadStage.Spam)
            {
                // It never was spam: what is owed is owed from the beginning.
                RunOn();
            }
            else if (step.To == LeadStage.Lost)
            {
                End(ServiceStep.Resolution, step.At);
                EndAll(step.At, dropped: true);
            }
            else if (LeadStages.IsCorrection(before, step.To) && LeadStages.Open.Contains(step.To))
            {
                // It never was licensed: the time for that runs on from its beginning.
                RunOn(ServiceStep.Resolution);
            }
            else if (LeadStages.Won.Contains(step.To))
            {
                End(ServiceStep.Resolution, step.At);
            }
            else if (before == LeadStage.Lost)
            {
                _all.Add(new(ServiceStep.Resolution, step.At));
            }
        }

        public void Hear(StoryMessage message)
        {
            if (!message.FromInvestor)
            {
                End(ServiceStep.FirstResponse, message.At);
                End(ServiceStep.NextResponse, message.At);
            }
            else if (_stage != LeadStage.Spam && !IsRunning(ServiceStep.FirstResponse) && !IsRunning(ServiceStep.NextResponse))
            {
                // While an answer is owed already, that answer is to both messages.
                _all.Add(new(ServiceStep.NextResponse, message.At));
            }
        }

        public void EndAll(DateTimeOffset at, bool dropped)
        {
            foreach (var step in Enum.GetValues<ServiceStep>())
            {
                End(step, at, dropped);
            }
        }

        private void RunOn()
        {
            for (var index = 0; index < _all.Count; index++)
            {
                if (_all[index].Dropped)
                {
                    _all[index] = _all[index] with { EndedAt = null, Dropped = false };
                }
            }
        }

        private void RunOn(ServiceStep step)
        {
            var last = _all.FindLastIndex(clock => clock.Step == step);
            if (last >= 0)
            {
                _all[last] = _all[last] with { EndedAt = null };
            }
        }

        private bool IsRunning(ServiceStep step) => _all.Exists(clock => clock.Step == step && clock.EndedAt is null);

        private void End(ServiceStep step, DateTimeOffset at, bool dropped = false)
        {
            var running = _all.FindIndex(clock => clock.Step == step && clock.EndedAt is null);
            if (running >= 0)
            {
                _all[running] = _all[running] with { EndedAt = at, Dropped = dropped };
            }
        }
    }
}
