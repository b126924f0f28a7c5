using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Reports;

/// <summary>Keeps <see cref="LeadFact"/> right after everything that happens on a lead; runs after its clocks are.</summary>
internal sealed class FactProjection : ILeadProjection
{
    public bool ReadsWords => false;

    public void Refresh(LeadsDbContext context, WholeLead lead, DateTimeOffset now)
    {
        // Joined with another lead, which is counted instead.
        if (lead.Lead.MergedIntoId is not null)
        {
            context.LeadFacts.RemoveRange(lead.Fact is { } given ? [given] : []);
            return;
        }

        var fact = lead.Fact;
        if (fact is null)
        {
            fact = new LeadFact { LeadId = lead.Lead.Id };
            context.LeadFacts.Add(fact);
        }

        Write(fact, ScoreStory.Of(lead, now));
    }

    private static void Write(LeadFact fact, ScoreStory story)
    {
        var (lead, first) = (story.Lead, story.First);
        (fact.Day, fact.UnitCode, fact.OfficerKey, fact.Confidential) = (VietnamTime.DateOf(lead.CreatedAt), lead.UnitCode, lead.OfficerKey, lead.Confidential);
        (fact.Stage, fact.Reached, fact.Source) = (lead.Stage, story.Reached, lead.Source);
        (fact.Country, fact.SectorCode) = (lead.Country, lead.SectorCode);
        (fact.Area, fact.Amount, fact.Currency) = (Whole(lead.AreaFrom ?? lead.AreaTo), Whole(lead.InvestmentAmount), lead.InvestmentCurrency);

        var answered = first is { EndedAt: not null, Dropped: false };
        fact.FirstMinutes = answered ? Math.Clamp(first!.WorkingMinutes ?? 0, 0, LeadFact.LongestMinutes) : null;
        fact.FirstKept = answered ? first!.EndedAt <= first.DueAt : null;
        fact.FirstDueAt = first is { EndedAt: null, Paused: false } ? first.DueAt : null;

        var computed = story.Computed();
        var marks = story.Review?.Over(computed) ?? computed;
        (fact.Answered, fact.OnTime, fact.Complete, fact.Relevant, fact.FollowedUp) = (marks.Answered, marks.OnTime, marks.Complete, marks.Relevant, marks.FollowedUp);
        (fact.Score, fact.Reviewed) = (story.IsScored ? marks.Percent : null, story.Review is not null);
    }

    private static long? Whole(decimal? value) => value is { } number ? (long)Math.Round(number) : null;
}
