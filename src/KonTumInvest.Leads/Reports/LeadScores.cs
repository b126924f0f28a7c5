using System.Globalization;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Reports;

/// <summary>How well enquiries are dealt with: the marks of one, and the averages of units and months (<see cref="ScoreMarks"/>).</summary>
public sealed class LeadScores(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, TimeProvider time, ILogger<LeadScores> logger)
{
    private const int PageSize = 50;

    /// <summary>Who may give marks: those who lead the people who are marked.</summary>
    public static bool MayReview(DeskActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Writes && LeadRights.May(actor, DeskAct.ManageTeam);
    }

    /// <summary>The marks of a lead; <see cref="DeskErrors.LeadNotFound"/>.</summary>
    public async Task<Result<ScoreView>> FindAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId && lead.MergedIntoId == null, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        var story = ScoreStory.Of((await WholeLeads.ReadAsync(context, [leadId], words: false, cancellationToken)).Single(), time.GetUtcNow());
        var computed = story.Computed();
        var marks = story.Review?.Over(computed) ?? computed;
        return new ScoreView
        {
            Computed = computed,
            Marks = marks,
            Score = story.IsScored ? marks.Percent : null,
            Review = story.Review is { } review
                ? new(review.Answered, review.OnTime, review.Complete, review.Relevant, review.FollowedUp, review.Comment, review.ReviewedAt, review.ReviewedByKey, review.Version)
                : null,
            MayReview = MayReview(actor),
        };
    }

    /// <summary>Saves a manager's marks.</summary>
    /// <returns>The new version; <see cref="DeskErrors"/>, <see cref="ReportErrors.MarkRange"/>, <see cref="ReportErrors.CommentTooLong"/>.</returns>
    public async Task<Result<int>> SaveAsync(Guid leadId, SaveScore request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Given.Any(mark => mark is < 0 or > ScoreMarks.Best))
        {
            return ReportErrors.MarkRange;
        }

        if (request.Comment?.Length > LeadScore.CommentMaxLength)
        {
            return ReportErrors.CommentTooLong;
        }

        LeadScore? saved = null;
        var result = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Read);
                if (!found.TryGetValue(out var lead))
                {
                    return Result<Guid>.Refused(found.Errors);
                }

                if (!MayReview(actor))
                {
                    return DeskErrors.Forbidden;
                }

                if (lead.MergedIntoId is not null)
                {
                    return DeskErrors.Merged;
                }

                saved = await transaction.Context.Scores.SingleOrDefaultAsync(score => score.LeadId == leadId, transaction.Cancellation);
                if (saved?.Version != request.ExpectedVersion)
                {
                    return DeskErrors.ChangedMeanwhile;
                }

                if (saved is null)
                {
                    saved = new LeadScore { Id = Guid.CreateVersion7(transaction.Now), LeadId = leadId, ReviewedAt = transaction.Now };
                    transaction.Context.Scores.Add(saved);
                }

                (saved.Answered, saved.OnTime, saved.Complete) = (request.Answered, request.OnTime, request.Complete);
                (saved.Relevant, saved.FollowedUp) = (request.Relevant, request.FollowedUp);
                (saved.Comment, saved.ReviewedAt, saved.ReviewedByKey) = (Blank(request.Comment), transaction.Now, actor.Key);
                return leadId;
            },
            cancellationToken
        );
        if (!result.Succeeded)
        {
            return Result<int>.Refused(result.Errors);
        }

        logger.LogInformation("Marks of lead {LeadId} saved by {StaffId}", leadId, actor.Key);
        return saved!.Version;
    }

    /// <summary>The averages of a period; <see cref="DeskErrors.Forbidden"/>, <see cref="ReportErrors.Period"/>.</summary>
    public async Task<Result<ScoreReport>> ReadAsync(ReportFilter filter, DeskActor actor, CancellationToken cancellationToken)
    {
        if (Refusal(filter, actor) is { } refusal)
        {
            return refusal;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var scored = Scored(context, filter, actor);
        var units = await scored
            .GroupBy(fact => fact.UnitCode)
            .Select(group => new
            {
                Unit = group.Key,
                Count = group.Count(),
                Reviewed = group.Sum(fact => fact.Reviewed ? 1 : 0),
                Score = group.Sum(fact => fact.Score!.Value),
                Answered = group.Sum(fact => fact.Answered),
                OnTime = group.Sum(fact => fact.OnTime),
                Complete = group.Sum(fact => fact.Complete),
                Relevant = group.Sum(fact => fact.Relevant),
                FollowedUp = group.Sum(fact => fact.FollowedUp),
            })
            .ToListAsync(cancellationToken);
        var days = await scored
            .GroupBy(fact => fact.Day)
            .Select(group => new { Day = group.Key, Count = group.Count(), Score = group.Sum(fact => fact.Score!.Value) })
            .ToListAsync(cancellationToken);
        var sums = units.ConvertAll(unit => new Sums(unit.Unit, unit.Count, unit.Reviewed, [unit.Score, unit.Answered, unit.OnTime, unit.Complete, unit.Relevant, unit.FollowedUp]));
        return new ScoreReport(
            Sums.Of(null, sums).Average(),
            [.. sums.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => unit.Average())],
            [
                .. from day in days
                group day by ReportTrend.FirstOfMonth(day.Day) into month
                orderby month.Key
                select new ScoreMonth(month.Key, month.Sum(day => day.Count), (double)month.Sum(day => day.Score) / month.Sum(day => day.Count)),
            ]
        );
    }

    /// <summary>A page of the enquiries behind the averages, the newest first.</summary>
    /// <param name="filter">Of when and whom.</param>
    /// <param name="reviewed">Only those a manager looked at, or only those nobody did; null for all.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    public async Task<Result<ScorePage>> ListAsync(ReportFilter filter, bool? reviewed, string? after, DeskActor actor, CancellationToken cancellationToken)
    {
        if (Refusal(filter, actor) is { } refusal)
        {
            return refusal;
        }

        if (!TryRead(after, out var day, out var id))
        {
            return ReportErrors.Cursor;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var scored = Scored(context, filter, actor);
        scored = reviewed is { } asked ? scored.Where(fact => fact.Reviewed == asked) : scored;
        scored = after is null ? scored : scored.Where(fact => fact.Day <= day && (fact.Day < day || fact.LeadId < id));
        var rows = await scored
            .OrderByDescending(fact => fact.Day)
            .ThenByDescending(fact => fact.LeadId)
            .Take(PageSize + 1)
            .Join(context.Leads, fact => fact.LeadId, lead => lead.Id, (fact, lead) => new { Fact = fact, lead.Reference, lead.Title })
            .OrderByDescending(row => row.Fact.Day)
            .ThenByDescending(row => row.Fact.LeadId)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize)
            .Select(row => new ScoreRow(
                row.Fact.LeadId,
                row.Reference.ToString(),
                row.Title,
                row.Fact.Day,
                row.Fact.UnitCode,
                row.Fact.OfficerKey,
                new(row.Fact.Answered, row.Fact.OnTime, row.Fact.Complete, row.Fact.Relevant, row.Fact.FollowedUp),
                row.Fact.Score!.Value,
                row.Fact.Reviewed
            ))
            .ToList();
        return new ScorePage(shown, rows.Count > PageSize ? $"{shown[^1].Day:yyyy-MM-dd}_{shown[^1].Id:N}" : null);
    }

    // What may still be answered in time is not judged yet.
    private IQueryable<LeadFact> Scored(LeadsDbContext context, ReportFilter filter, DeskActor actor)
    {
        var now = time.GetUtcNow();
        return LeadReports.Facts(context, filter, actor).Where(fact => fact.Score != null && (fact.FirstDueAt == null || fact.FirstDueAt < now));
    }

    private static Error? Refusal(ReportFilter filter, DeskActor actor)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return !LeadRights.May(actor, DeskAct.Report) ? DeskErrors.Forbidden : filter.Period.IsValid ? null : ReportErrors.Period;
    }

    private static bool TryRead(string? cursor, out DateOnly day, out Guid id)
    {
        (day, id) = (default, default);
        return cursor is null
            || (
                cursor.Split('_') is [var first, var second]
                && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                && Guid.TryParseExact(second, "N", out id)
            );
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Sums(string? Key, int Count, int Reviewed, int[] Totals)
    {
        private const int Columns = 6;

        public static Sums Of(string? key, IReadOnlyCollection<Sums> parts) =>
            new(key, parts.Sum(part => part.Count), parts.Sum(part => part.Reviewed), [.. Enumerable.Range(0, Columns).Select(column => parts.Sum(part => part.Totals[column]))]);

        public ScoreAverage Average()
        {
            double? Of(int column) => Count == 0 ? null : (double)Totals[column] / Count;
            return new(Key, Count, Reviewed, Of(0), Of(1), Of(2), Of(3), Of(4), Of(5));
        }
    }
}
