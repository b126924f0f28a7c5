using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Routing;

/// <summary>Tells where enquiries that came in already would go by other rules. Changes nothing.</summary>
public sealed class RoutingDryRun(IDbContextFactory<LeadsDbContext> contexts, EnquiryRouter router, RoutingRules routing, TimeProvider time)
{
    /// <summary>How many enquiries one run looks at, latest first.</summary>
    public const int MaxEnquiries = 1_000;

    /// <summary>What a period is at most, in days.</summary>
    public const int MaxDays = 366;

    /// <summary>Without a period: about a month.</summary>
    public const int DefaultDays = 30;

    /// <summary>Tries rules on the enquiries of the last days.</summary>
    /// <param name="rules">The rules, saved or not.</param>
    /// <param name="days">How far back; <see cref="DefaultDays"/> where null.</param>
    /// <param name="actor">Counts are over all enquiries; each is listed for whoever sees its lead.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>Refusals as of saving the rules, and <see cref="RuleErrors.DryRunPeriod"/>.</returns>
    public async Task<Result<DryRun>> RunAsync(IReadOnlyList<RuleText> rules, int? days, DeskActor actor, CancellationToken cancellationToken)
    {
        if (!LeadRights.May(actor, DeskAct.ManageRules))
        {
            return DeskErrors.Forbidden;
        }

        var problems = routing.Check(rules);
        if (days is < 1 or > MaxDays)
        {
            problems.Add(RuleErrors.DryRunPeriod);
        }

        return problems.Count > 0 ? problems : await TryAsync(rules, days ?? DefaultDays, actor, cancellationToken);
    }

    private async Task<DryRun> TryAsync(IReadOnlyList<RuleText> rules, int days, DeskActor actor, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - TimeSpan.FromDays(days);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var enquiries = await context
            .Enquiries.AsNoTracking()
            .Include(enquiry => enquiry.Subjects)
            .Where(enquiry => enquiry.ReceivedAt >= since)
            .OrderByDescending(enquiry => enquiry.ReceivedAt)
            .ThenByDescending(enquiry => enquiry.Id)
            .Take(MaxEnquiries + 1)
            .ToListAsync(cancellationToken);
        var capped = enquiries.Count > MaxEnquiries;
        enquiries = capped ? enquiries[..MaxEnquiries] : enquiries;

        var ids = enquiries.ConvertAll(enquiry => enquiry.Id);
        var seen = await context
            .LeadEnquiries.Where(link => ids.Contains(link.Id))
            .Join(context.Leads.Where(LeadRights.Visible(actor)), link => link.LeadId, lead => lead.Id, (link, lead) => new { link.Id, LeadId = lead.Id })
            .ToDictionaryAsync(link => link.Id, link => link.LeadId, cancellationToken);

        var tried = rules.Select((rule, index) => rule.ToRule(index + 1)).ToList();
        var all = enquiries.ConvertAll(enquiry => Try(enquiry, tried, seen));
        return new DryRun(all.Count, capped, all.Count(one => one.Changed), Counts(all), [.. all.Where(one => one.LeadId is not null)]);
    }

    private DryRunEnquiry Try(Enquiry enquiry, List<RoutingRule> rules, Dictionary<Guid, Guid> leads)
    {
        var subjects = enquiry.Subjects.OrderBy(subject => subject.Position).Select(subject => subject.ToSubject()).ToList();
        var (decision, _) = router.Decide(rules, RoutingFacts.From(subjects, enquiry.Country, enquiry.Language, enquiry.Investment));
        return new(
            leads.TryGetValue(enquiry.Id, out var lead) ? lead : null,
            enquiry.Reference.ToString(),
            enquiry.ReceivedAt,
            enquiry.Routing.RuleCode,
            enquiry.Routing.UnitCode,
            decision.RuleCode,
            decision.UnitCode
        );
    }

    private static List<DryRunCount> Counts(List<DryRunEnquiry> all) =>
        [
            .. all.SelectMany(one => new[] { one.OldUnit, one.NewUnit })
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(unit => new DryRunCount(unit, all.Count(one => one.OldUnit == unit), all.Count(one => one.NewUnit == unit))),
        ];
}

/// <summary>What a dry run shows.</summary>
/// <param name="Count">Enquiries that were tried.</param>
/// <param name="CountIsCapped">Whether there are more in the period.</param>
/// <param name="Changed">How many would go to another unit.</param>
/// <param name="Units">For each unit how many it got and would get.</param>
/// <param name="Items">The enquiries whose leads the actor sees, latest first.</param>
public sealed record DryRun(int Count, bool CountIsCapped, int Changed, IReadOnlyList<DryRunCount> Units, IReadOnlyList<DryRunEnquiry> Items);

/// <summary>How many enquiries a unit got and would get; null for those without a unit.</summary>
public sealed record DryRunCount(string? Unit, int Before, int After);

/// <summary>Where an enquiry went and would go.</summary>
public sealed record DryRunEnquiry(
    Guid? LeadId,
    string Reference,
    DateTimeOffset ReceivedAt,
    string? OldRule,
    string? OldUnit,
    string? NewRule,
    string? NewUnit
)
{
    public bool Changed => OldUnit != NewUnit;
}
