using System.Linq.Expressions;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// Counts leads for those who lead. The database groups the narrow rows of <c>leads_facts</c>, of one period only; what comes into memory is
/// one row for each group, however many leads there are.
/// </summary>
public sealed class LeadReports(IDbContextFactory<LeadsDbContext> contexts, TimeProvider time)
{
    // Of countries there are fewer; of codes that nobody publishes any more, the rare ones are left out.
    private const int MostGroups = 300;

    /// <summary>The numbers; <see cref="DeskErrors.Forbidden"/>, <see cref="ReportErrors.Period"/>.</summary>
    public async Task<Result<LeadReport>> ReadAsync(ReportFilter filter, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (!LeadRights.May(actor, DeskAct.Report))
        {
            return DeskErrors.Forbidden;
        }

        if (!filter.Period.IsValid)
        {
            return ReportErrors.Period;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var lists = new ReportLists(filter);
        var facts = Facts(context, filter, actor);
        var stages = await StagesAsync(facts, lists, actor, cancellationToken);
        var days = await DaysAsync(facts, cancellationToken);
        return new LeadReport
        {
            From = filter.Period.From,
            To = filter.Period.To,
            Received = new(null, stages.Sum(stage => stage.Count.Count), lists.All),
            Response = await ResponseAsync(facts, lists, cancellationToken),
            Stages = stages,
            Funnel = await FunnelAsync(facts, lists, cancellationToken),
            Sources = await GroupAsync(facts, fact => fact.Source, key => lists.With("source", key), cancellationToken),
            Countries = await GroupAsync(facts, fact => fact.Country, key => lists.With("country", key), cancellationToken),
            Sectors = await GroupAsync(facts, fact => fact.SectorCode, key => lists.With("sector", key), cancellationToken),
            Places = await PlacesAsync(context, facts, lists, cancellationToken),
            Officers = await OfficersAsync(facts, lists, cancellationToken),
            Units = await GroupAsync(facts, fact => fact.UnitCode, key => lists.With("unit", key), cancellationToken),
            Weeks = ReportTrend.Weeks(days, filter.Period, lists),
            Months = ReportTrend.Months(days, filter.Period, lists),
        };
    }

    internal static IQueryable<LeadFact> Facts(LeadsDbContext context, ReportFilter filter, DeskActor actor)
    {
        var (from, to) = (filter.Period.From, filter.Period.To);
        var facts = FactRights.Visible(context, actor).AsNoTracking().Where(fact => fact.Day >= from && fact.Day <= to);
        facts = filter.Unit is { } unit ? facts.Where(fact => fact.UnitCode == unit) : facts;
        return filter.Officer is { } officer ? facts.Where(fact => fact.OfficerKey == officer) : facts;
    }

    private static async Task<IReadOnlyList<StageReport>> StagesAsync(IQueryable<LeadFact> facts, ReportLists lists, DeskActor actor, CancellationToken cancellationToken)
    {
        var rows = await facts
            .GroupBy(fact => new { fact.Stage, fact.Currency })
            .Select(group => new
            {
                group.Key.Stage,
                group.Key.Currency,
                Count = group.Count(),
                Area = group.Sum(fact => fact.Area ?? 0),
                Amount = group.Sum(fact => fact.Amount ?? 0),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
            group row by row.Stage into stage
            orderby stage.Key
            let list = lists.With("stage", stage.Key.ToString())
            select new StageReport(
                stage.Key,
                new(stage.Key.ToString(), stage.Sum(row => row.Count), list),
                stage.Sum(row => row.Area),
                actor.SeesInvestment
                    ? [.. from row in stage where row.Currency is not null && row.Amount > 0 orderby row.Amount descending select new MoneySum(row.Currency, row.Amount, $"{list}&currency={row.Currency}")]
                    : null
            ),
        ];
    }

    private async Task<ResponseReport> ResponseAsync(IQueryable<LeadFact> facts, ReportLists lists, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var answers = await facts
            .Where(fact => fact.FirstMinutes != null)
            .GroupBy(fact => new { fact.FirstMinutes, fact.FirstKept })
            .Select(group => new { Minutes = group.Key.FirstMinutes!.Value, Kept = group.Key.FirstKept, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var overdue = await facts.CountAsync(fact => fact.FirstDueAt < now, cancellationToken);
        var waiting = await facts.CountAsync(fact => fact.FirstDueAt >= now, cancellationToken);
        var kept = answers.Where(answer => answer.Kept == true).Sum(answer => answer.Count);
        var late = answers.Where(answer => answer.Kept != true).Sum(answer => answer.Count);
        var due = kept + late + overdue;
        var times = new ResponseTimes(answers.ConvertAll(answer => (answer.Minutes, answer.Count)));
        return new ResponseReport
        {
            Kept = new(nameof(FirstAnswer.Kept), kept, lists.With("response", nameof(FirstAnswer.Kept))),
            Late = new(nameof(FirstAnswer.Late), late, lists.With("response", nameof(FirstAnswer.Late))),
            Overdue = new(nameof(FirstAnswer.Overdue), overdue, lists.With("response", nameof(FirstAnswer.Overdue))),
            Waiting = new(nameof(FirstAnswer.Waiting), waiting, lists.With("response", nameof(FirstAnswer.Waiting))),
            KeptShare = due == 0 ? null : (double)kept / due,
            MedianMinutes = times.Percentile(50),
            NinetiethMinutes = times.Percentile(90),
        };
    }

    private static async Task<IReadOnlyList<ReportCount>> FunnelAsync(IQueryable<LeadFact> facts, ReportLists lists, CancellationToken cancellationToken)
    {
        var reached = await facts
            .GroupBy(fact => fact.Reached)
            .Select(group => new { Reached = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. LeadFunnel.Steps.Index().Select(step => new ReportCount(
                step.Item.ToString(),
                reached.Where(row => row.Reached >= step.Index).Sum(row => row.Count),
                lists.With("reached", step.Item.ToString())
            )),
        ];
    }

    private static async Task<IReadOnlyList<ReportCount>> OfficersAsync(IQueryable<LeadFact> facts, ReportLists lists, CancellationToken cancellationToken)
    {
        var rows = await facts
            .GroupBy(fact => fact.OfficerKey)
            .Select(group => new { Officer = group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count)
            .Take(MostGroups)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ReportCount(row.Officer?.ToString(), row.Count, lists.With("officer", row.Officer?.ToString() ?? "none")));
    }

    private static async Task<IReadOnlyList<ReportCount>> PlacesAsync(
        LeadsDbContext context,
        IQueryable<LeadFact> facts,
        ReportLists lists,
        CancellationToken cancellationToken
    )
    {
        var rows = await facts
            .Join(context.LeadSubjects, fact => fact.LeadId, subject => subject.LeadId, (fact, subject) => new { fact.LeadId, subject.PlaceCode })
            .Where(pair => pair.PlaceCode != null)
            .Distinct()
            .GroupBy(pair => pair.PlaceCode)
            .Select(group => new { Key = group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count)
            .Take(MostGroups)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ReportCount(row.Key, row.Count, lists.With("place", row.Key)));
    }

    private static async Task<IReadOnlyList<DayCount>> DaysAsync(IQueryable<LeadFact> facts, CancellationToken cancellationToken) =>
        await facts
            .GroupBy(fact => fact.Day)
            .Select(group => new DayCount(group.Key, group.Count(), group.Sum(fact => fact.FirstKept == true ? 1 : 0), group.Sum(fact => fact.FirstKept == false ? 1 : 0)))
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ReportCount>> GroupAsync<TKey>(
        IQueryable<LeadFact> facts,
        Expression<Func<LeadFact, TKey>> key,
        Func<string?, string?> list,
        CancellationToken cancellationToken
    )
    {
        var rows = await facts
            .GroupBy(key)
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count)
            .Take(MostGroups)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ReportCount(row.Key?.ToString(), row.Count, list(row.Key?.ToString())));
    }
}
