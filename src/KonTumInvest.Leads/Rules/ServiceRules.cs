using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Rules;

/// <summary>The calendar and the service targets, as managers read and change them. What was saved holds at once on this node and soon on the others.</summary>
public sealed class ServiceRules(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    RulesWatch watch,
    DeadlineSignal signal,
    ServiceTargets shipped,
    CalendarInUse calendar,
    TimeProvider time,
    ILogger<ServiceRules> logger
)
{
    /// <summary>How far ahead a year without holidays is warned of: deadlines of today's enquiries reach that far.</summary>
    private static readonly TimeSpan WarnedAhead = TimeSpan.FromDays(92);

    private readonly WorkingCalendar _shippedCalendar = calendar.Current;

    /// <summary>The calendar that holds.</summary>
    public async Task<Versioned<WorkingCalendar>> CalendarAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await RuleStore.LatestAsync(context, RuleKind.Calendar, cancellationToken);
        return stored is null ? new(0, _shippedCalendar) : new(stored.Number, WorkingCalendar.Parse(stored.Json).Value, stored.At, stored.ByKey);
    }

    /// <summary>The targets that hold.</summary>
    public async Task<Versioned<ServiceTargets>> TargetsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await RuleStore.LatestAsync(context, RuleKind.Targets, cancellationToken);
        return stored is null ? new(0, shipped) : new(stored.Number, StatutoryTerms.Read(stored.Json, shipped), stored.At, stored.ByKey);
    }

    /// <summary>Saves a calendar; running deadlines follow it.</summary>
    /// <param name="json">In the form of <c>umbraco-config/working-calendar.json</c>.</param>
    /// <param name="seen">The number that was read.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The new number; refusals of <see cref="CalendarErrors"/> and <see cref="RuleErrors"/>.</returns>
    public async Task<Result<int>> SaveCalendarAsync(string json, int seen, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        var parsed = WorkingCalendar.Parse(json);
        return parsed.TryGetValue(out var written)
            ? await SaveAsync(RuleKind.Calendar, written.ToJson(), seen, reason, actor, cancellationToken)
            : Result<int>.Refused(parsed.Errors);
    }

    /// <summary>Saves targets; running deadlines follow them. Terms set by law may be made shorter and nothing else.</summary>
    /// <inheritdoc cref="SaveCalendarAsync"/>
    public async Task<Result<int>> SaveTargetsAsync(string json, int seen, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        var parsed = ServiceTargets.Parse(json);
        if (!parsed.TryGetValue(out var written))
        {
            return Result<int>.Refused(parsed.Errors);
        }

        List<Error> problems = [.. StatutoryTerms.Problems(shipped, written), .. UnknownRoles(written)];
        return problems.Count > 0 ? problems : await SaveAsync(RuleKind.Targets, written.ToJson(), seen, reason, actor, cancellationToken);
    }

    /// <summary>Years of the coming time whose holidays nobody has entered, in order.</summary>
    public IReadOnlyList<int> MissingYears(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var now = time.GetUtcNow();
        return calendar.GapsBetween(now, now + WarnedAhead);
    }

    /// <summary>The warning for a year without holidays.</summary>
    public static string Warning(int year, string language) => LeadsTexts.Get("calendar.gapWarning", language, year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<Error> UnknownRoles(ServiceTargets targets) =>
        from entry in targets.Kinds.Select((kind, index) => (Place: $"kinds[{index}]", kind.Targets)).Concat(targets.DataRequests.Select((request, index) => (Place: $"dataRequests[{index}]", request.Targets)))
        from target in entry.Targets.Index()
        from step in target.Item.Escalations ?? []
        where !NoticeRecipients.Codes.Contains(step.To)
        select TargetErrors.EscalationTo($"{entry.Place}.targets[{target.Index}]", step.To);

    private async Task<Result<int>> SaveAsync(RuleKind kind, string json, int seen, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        if (reason?.Length > RuleVersion.ReasonMaxLength)
        {
            return Pipeline.LeadErrors.TooLong("reason", RuleVersion.ReasonMaxLength);
        }

        var saved = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                transaction.Reason = reason;
                return await RuleStore.AddAsync(transaction, kind, seen, json);
            },
            cancellationToken
        );
        if (saved.TryGetValue(out var number))
        {
            logger.LogInformation("{RuleKind} saved as version {RulesNumber} by {StaffId}", kind, number, actor.Key);
            await watch.RunOnceAsync(cancellationToken);

            // The many deadlines are worked out in the background: whoever saves does not wait for them.
            signal.Raise();
        }

        return saved;
    }
}
