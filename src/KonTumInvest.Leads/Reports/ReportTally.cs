using System.Linq.Expressions;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Reports;

/// <summary>How many leads there are of something, and how they fare.</summary>
/// <param name="Count">All of them.</param>
/// <param name="Kept">Those answered in time.</param>
/// <param name="Due">Those that were to be answered by now.</param>
/// <param name="Won">Those that came at least to a licence.</param>
internal sealed record ReportTally(int Count, int Kept, int Due, int Won)
{
    // Of countries there are fewer; of codes that nobody publishes any more, the rare ones are left out.
    private const int MostGroups = 300;

    private static readonly int Licensed = LeadFunnel.PlaceOf(LeadStage.Licensed);

    /// <summary>Tallies leads by a value, or by several of few values.</summary>
    public static Task<List<Of<TKey>>> ByAsync<TKey>(IQueryable<LeadFact> facts, Expression<Func<LeadFact, TKey>> key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var licensed = Licensed;
        return facts
            .GroupBy(key)
            .Select(group => new Of<TKey>(
                group.Key,
                new ReportTally(
                    group.Count(),
                    group.Sum(fact => fact.FirstKept == true ? 1 : 0),
                    group.Sum(fact => fact.FirstKept != null || fact.FirstDueAt < now ? 1 : 0),
                    group.Sum(fact => fact.Reached >= licensed ? 1 : 0)
                )
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Tallies leads by the places they are about: one about several counts at each, and one that asked twice about the same counts once.</summary>
    public static async Task<IEnumerable<Of<string?>>> ByPlaceAsync(IQueryable<LeadFact> facts, IQueryable<LeadSubject> subjects, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var licensed = Licensed;
        return await facts
            .Join(
                subjects.Where(subject => subject.PlaceCode != null),
                fact => fact.LeadId,
                subject => subject.LeadId,
                (fact, subject) => new { fact.LeadId, subject.PlaceCode, fact.FirstKept, fact.FirstDueAt, fact.Reached }
            )
            .Distinct()
            .GroupBy(row => row.PlaceCode)
            .Select(group => new Of<string?>(
                group.Key,
                new ReportTally(
                    group.Count(),
                    group.Sum(row => row.FirstKept == true ? 1 : 0),
                    group.Sum(row => row.FirstKept != null || row.FirstDueAt < now ? 1 : 0),
                    group.Sum(row => row.Reached >= licensed ? 1 : 0)
                )
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The groups of a report by one value, those of the most leads first.</summary>
    /// <param name="rows">Tallies, of which several may have the same value.</param>
    /// <param name="name">By which lists are asked for the value.</param>
    /// <param name="lists">The lists of the report.</param>
    public static IReadOnlyList<ReportGroup> Groups(IEnumerable<Of<string?>> rows, string name, ReportLists lists) =>
        [
            .. rows.GroupBy(row => row.Key, row => row.Tally)
                .Select(group => (group.Key, Tally: Sum(group)))
                .OrderByDescending(group => group.Tally.Count)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostGroups)
                .Select(group => Group(group.Key, group.Tally, lists.With(name, group.Key))),
        ];

    private static ReportTally Sum(IEnumerable<ReportTally> tallies) =>
        tallies.Aggregate((sum, next) => new(sum.Count + next.Count, sum.Kept + next.Kept, sum.Due + next.Due, sum.Won + next.Won));

    private static ReportGroup Group(string? key, ReportTally tally, string list)
    {
        ReportCount Part(string name, string value, int count) => new(value, count, ReportLists.And(list, name, value));
        return new ReportGroup(
            key,
            tally.Count,
            list,
            Part("response", nameof(FirstAnswer.Kept), tally.Kept),
            Part("response", nameof(FirstAnswer.Due), tally.Due),
            Part("reached", nameof(LeadStage.Licensed), tally.Won)
        );
    }

    /// <summary>The tally of a value.</summary>
    internal sealed record Of<TKey>(TKey Key, ReportTally Tally);
}
