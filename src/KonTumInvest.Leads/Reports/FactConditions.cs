using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Reports;

/// <summary>The lists behind the numbers of reports that only the facts know.</summary>
internal static class FactConditions
{
    public static IQueryable<LeadFact> Apply(IQueryable<LeadFact> facts, FirstAnswer? answer, LeadStage? reached, DateTimeOffset now)
    {
        facts = answer switch
        {
            FirstAnswer.Kept => facts.Where(fact => fact.FirstKept == true),
            FirstAnswer.Late => facts.Where(fact => fact.FirstKept == false),
            FirstAnswer.Overdue => facts.Where(fact => fact.FirstDueAt < now),
            FirstAnswer.Waiting => facts.Where(fact => fact.FirstDueAt >= now),
            FirstAnswer.Answered => facts.Where(fact => fact.FirstKept != null),
            FirstAnswer.Due => facts.Where(fact => fact.FirstKept != null || fact.FirstDueAt < now),
            _ => facts,
        };
        if (reached is { } stage)
        {
            var place = LeadFunnel.PlaceOf(stage);
            facts = facts.Where(fact => fact.Reached >= place);
        }

        return facts;
    }
}
