using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// Counts leads for those who lead. The database groups the narrow rows of <c>leads_facts</c>, of one period only; what comes into memory is
/// one row for each group, however many leads there are. Properties of few values are grouped together, because each pass over a large
/// period costs more than the adding up afterwards.
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
        var days = await DaysAsync(facts, cancellationToken);
        var progress = await ProgressAsync(facts, cancellationToken);
        var people = await facts
            .GroupBy(fact => new { fact.UnitCode, fact.OfficerKey })
            .Select(group => new { group.Key.UnitCode, group.Key.OfficerKey, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var origins = await facts
            .GroupBy(fact => new { fact.Country, fact.SectorCode })
            .Select(group => new { group.Key.Country, group.Key.SectorCode, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new LeadReport
        {
            From = filter.Period.From,
            To = filter.Period.To,
            Received = new(null, days.Sum(day => day.Received), lists.All),
            Response = await ResponseAsync(facts, days, lists, cancellationToken),
            Stages = Stages(progress, lists, actor),
            Funnel = Funnel(progress, lists),
            Sources = Counts(progress.Select(row => ((string?)row.Source.ToString(), row.Count)), "source", lists),
            Countries = Counts(origins.Select(row => (row.Country, row.Count)), "country", lists),
            Sectors = Counts(origins.Select(row => (row.SectorCode, row.Count)), "sector", lists),
            Places = await PlacesAsync(context, facts, lists, cancellationToken),
            Officers = Counts(people.Select(row => (row.OfficerKey?.ToString(), row.Count)), "officer", lists),
            Units = Counts(people.Select(row => (row.UnitCode, row.Count)), "unit", lists),
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

    private async Task<IReadOnlyList<DayCount>> DaysAsync(IQueryable<LeadFact> facts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await facts
            .GroupBy(fact => fact.Day)
            .Select(group => new DayCount(
                group.Key,
                group.Count(),
                group.Sum(fact => fact.FirstKept == true ? 1 : 0),
                group.Sum(fact => fact.FirstKept == false ? 1 : 0),
                group.Sum(fact => fact.FirstDueAt < now ? 1 : 0),
                group.Sum(fact => fact.FirstDueAt >= now ? 1 : 0)
            ))
            .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<Progress>> ProgressAsync(IQueryable<LeadFact> facts, CancellationToken cancellationToken) =>
        await facts
            .GroupBy(fact => new
            {
                fact.Stage,
                fact.Reached,
                fact.Source,
                fact.Currency,
            })
            .Select(group => new Progress(
                group.Key.Stage,
                group.Key.Reached,
                group.Key.Source,
                group.Key.Currency,
                group.Count(),
                group.Sum(fact => fact.Area ?? 0),
                group.Sum(fact => fact.Amount ?? 0)
            ))
            .ToListAsync(cancellationToken);

    private static async Task<ResponseReport> ResponseAsync(
        IQueryable<LeadFact> facts,
        IReadOnlyList<DayCount> days,
        ReportLists lists,
        CancellationToken cancellationToken
    )
    {
        var answers = await facts
            .Where(fact => fact.FirstMinutes != null)
            .GroupBy(fact => fact.FirstMinutes)
            .Select(group => new { Minutes = group.Key!.Value, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var times = new ResponseTimes(answers.ConvertAll(answer => (answer.Minutes, answer.Count)));
        var (kept, late, overdue) = (days.Sum(day => day.Kept), days.Sum(day => day.Late), days.Sum(day => day.Overdue));
        var due = kept + late + overdue;
        ReportCount Count(FirstAnswer answer, int count) => new(answer.ToString(), count, lists.With("response", answer.ToString()));
        return new ResponseReport
        {
            Kept = Count(FirstAnswer.Kept, kept),
            Late = Count(FirstAnswer.Late, late),
            Overdue = Count(FirstAnswer.Overdue, overdue),
            Waiting = Count(FirstAnswer.Waiting, days.Sum(day => day.Waiting)),
            KeptShare = due == 0 ? null : (double)kept / due,
            MedianMinutes = times.Percentile(50),
            NinetiethMinutes = times.Percentile(90),
        };
    }

    private static IReadOnlyList<StageReport> Stages(IReadOnlyList<Progress> progress, ReportLists lists, DeskActor actor) =>
        [
            .. from row in progress
            group row by row.Stage into stage
            orderby stage.Key
            let list = lists.With("stage", stage.Key.ToString())
            select new StageReport(
                stage.Key,
                new(stage.Key.ToString(), stage.Sum(row => row.Count), list),
                stage.Sum(row => row.Area),
                actor.SeesInvestment ? Sums(stage, list) : null
            ),
        ];

    private static IReadOnlyList<MoneySum> Sums(IEnumerable<Progress> rows, string? list) =>
        [
            .. from row in rows
            where row.Currency is not null && row.Amount > 0
            group row by row.Currency into currency
            let sum = currency.Sum(row => row.Amount)
            orderby sum descending
            select new MoneySum(currency.Key, sum, $"{list}&currency={currency.Key}"),
        ];

    private static IReadOnlyList<ReportCount> Funnel(IReadOnlyList<Progress> progress, ReportLists lists) =>
        [
            .. LeadFunnel.Steps.Index().Select(step => new ReportCount(
                step.Item.ToString(),
                progress.Where(row => row.Reached >= step.Index).Sum(row => row.Count),
                lists.With("reached", step.Item.ToString())
            )),
        ];

    private static IReadOnlyList<ReportCount> Counts(IEnumerable<(string? Key, int Count)> rows, string name, ReportLists lists) =>
        [
            .. rows.GroupBy(row => row.Key)
                .Select(group => (group.Key, Count: group.Sum(row => row.Count)))
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostGroups)
                .Select(group => new ReportCount(group.Key, group.Count, lists.With(name, group.Key ?? (name == "officer" ? "none" : null)))),
        ];

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
            .Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count)
            .Take(MostGroups)
            .ToListAsync(cancellationToken);
        return Counts(rows.Select(row => (row.Key, row.Count)), "place", lists);
    }

    private sealed record Progress(LeadStage Stage, int Reached, LeadSource Source, string? Currency, int Count, long Area, long Amount);
}
