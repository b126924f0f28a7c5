using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>Keeps <see cref="LeadFact"/> right after everything that happens on a lead; runs after its clocks are.</summary>
public sealed class FactProjection : ILeadProjection
{
    public async Task RefreshAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stored = await context.LeadFacts.Where(fact => leadIds.Contains(fact.LeadId)).ToDictionaryAsync(fact => fact.LeadId, cancellationToken);
        foreach (var story in await ScoreStory.ReadAsync(context, leadIds, now, cancellationToken))
        {
            if (!stored.Remove(story.Lead.Id, out var fact))
            {
                fact = new LeadFact { LeadId = story.Lead.Id };
                context.LeadFacts.Add(fact);
            }

            Write(fact, story);
        }

        // Joined with another lead, which is counted instead.
        context.LeadFacts.RemoveRange(stored.Values);
        await context.SaveChangesAsync(cancellationToken);
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
