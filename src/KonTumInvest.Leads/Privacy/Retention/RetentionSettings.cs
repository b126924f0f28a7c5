using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>The rules of retention, as those who handle personal data read and change them; versioned like all rules of the desk.</summary>
public sealed class RetentionSettings(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, RetentionRules shipped, ILogger<RetentionSettings> logger)
{
    /// <summary>The rules that hold.</summary>
    public async Task<Versioned<RetentionRules>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await RuleStore.LatestAsync(context, RuleKind.Retention, cancellationToken);
        return stored is null ? new(0, shipped) : new(stored.Number, RetentionRules.Parse(stored.Json).Value, stored.At, stored.ByKey);
    }

    /// <summary>Saves rules; the next sweep goes by them.</summary>
    /// <param name="json">In the form of <c>umbraco-config/retention.json</c>.</param>
    /// <param name="seen">The number that was read.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The new number; refusals of <see cref="RetentionErrors"/>, <see cref="RuleErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<int>> SaveAsync(string json, int seen, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (reason?.Length > RuleVersion.ReasonMaxLength)
        {
            return Pipeline.LeadErrors.TooLong("reason", RuleVersion.ReasonMaxLength);
        }

        var parsed = RetentionRules.Parse(json);
        if (!parsed.TryGetValue(out var written))
        {
            return Result<int>.Refused(parsed.Errors);
        }

        var saved = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                transaction.Reason = reason;
                return await RuleStore.AddAsync(transaction, RuleKind.Retention, seen, written.ToJson(), DeskAct.HandlePrivacy);
            },
            cancellationToken
        );
        if (saved.TryGetValue(out var number))
        {
            logger.LogInformation("Rules of retention saved as version {RulesNumber}, active {Active}, by {StaffId}", number, written.Active, actor.Key);
        }

        return saved;
    }
}
