using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Rules;

/// <summary>Notices that calendar or targets were changed, here or on another node, and lets this node go by them.</summary>
public sealed class RulesWatch(IDbContextFactory<LeadsDbContext> contexts, RulesInUse rules, ServiceTargets shipped, CalendarInUse calendar, ILogger<RulesWatch> logger)
{
    private readonly WorkingCalendar _shippedCalendar = calendar.Current;

    /// <summary>Asks the database for the number of the rules; reads them only where it has risen.</summary>
    /// <returns>Whether this node goes by other rules now.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var number =
            await context
                .RuleVersions.Where(version => version.Kind == RuleKind.Calendar || version.Kind == RuleKind.Targets)
                .MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;
        if (number <= rules.Current.Number)
        {
            return false;
        }

        var storedCalendar = await RuleStore.LatestAsync(context, RuleKind.Calendar, cancellationToken);
        var storedTargets = await RuleStore.LatestAsync(context, RuleKind.Targets, cancellationToken);
        rules.Replace(
            new RulesSnapshot(
                // Of what was read, and not of the question before: a version saved in between is then read at the next look.
                Math.Max(storedCalendar?.Number ?? 0, storedTargets?.Number ?? 0),
                storedCalendar is null ? _shippedCalendar : WorkingCalendar.Parse(storedCalendar.Json).Value,
                storedTargets is null ? shipped : StatutoryTerms.Read(storedTargets.Json, shipped)
            )
        );
        logger.LogInformation("Calendar and targets of version {RulesNumber} are in use", rules.Current.Number);
        return true;
    }
}
