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
        var (lists, now) = (new ReportLists(filter), time.GetUtcNow());
        var facts = Facts(context, filter, actor);
        var days = await DaysAsync(facts, now, cancellationToken);
        var progress = await ProgressAsync(facts, cancellationToken);
        var people = await ReportTally.ByAsync(facts, fact => new { fact.UnitCode, fact.OfficerKey, fact.Source }, now, cancellationToken);
        var origins = await ReportTally.ByAsync(facts, fact => new { fact.Country, fact.SectorCode }, now, cancellationToken);
        var places = await ReportTally.ByPlaceAsync(facts, context.LeadSubjects, now, cancellationToken);
        IReadOnlyList<ReportGroup> By<T>(IEnumerable<ReportTally.Of<T>> rows, Func<T, string?> value, string name) =>
            ReportTally.Groups(rows.Select(row => new ReportTally.Of<string?>(value(row.Key), row.Tally)), name, lists);
        return new LeadReport
        {
            From = filter.Period.From,
            To = filter.Period.To,
            Received = new(null, days.Sum(day => day.Received), lists.All),
            Response = await ResponseAsync(facts, days, lists, cancellationToken),
            Stages = Stages(progress, lists, actor),
            Funnel = Funnel(progress, lists),
            Sources = By(people, key => key.Source.ToString(), "source"),
            Countries = By(origins, key => key.Country, "country"),
            Sectors = By(origins, key => key.SectorCode, "sector"),
            Places = By(places, key => key, "place"),
            Officers = By(people, key => key.OfficerKey?.ToString(), "officer"),
            Units = By(people, key => key.UnitCode, "unit"),
            Weeks = ReportTrend.Weeks(days, filter.Period, lists),
            Months = ReportTrend.Months(days, filter.Period, lists),
        };
    }

    internal static IQueryable<LeadFact> Facts(LeadsDbContext context, ReportFilter filter, DeskActor actor)
    {
        var (from, to) = (filter.Period.From, filter.Period.To);
        var facts = FactRights.Visible(context, actor).AsNoTracking().Where(fact => fact.Day >= from && fact.Day <= to);
        return facts.Among(fact => fact.UnitCode, filter.Units, filter.WithoutUnit).Among(fact => fact.OfficerKey, [.. filter.Officers], filter.WithoutOfficer);
    }

    private static async Task<IReadOnlyList<DayCount>> DaysAsync(IQueryable<LeadFact> facts, DateTimeOffset now, CancellationToken cancellationToken) =>
        await facts
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

    private static async Task<IReadOnlyList<Progress>> ProgressAsync(IQueryable<LeadFact> facts, CancellationToken cancellationToken) =>
        await facts
            .GroupBy(fact => new
            {
                fact.Stage,
                fact.Reached,
                fact.Currency,
            })
            .Select(group => new Progress(
                group.Key.Stage,
                group.Key.Reached,
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
            Answered = Count(FirstAnswer.Answered, kept + late),
            Due = Count(FirstAnswer.Due, due),
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

    private static IReadOnlyList<MoneySum> Sums(IEnumerable<Progress> rows, string list) =>
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

    private sealed record Progress(LeadStage Stage, int Reached, string? Currency, int Count, long Area, long Amount);
}
