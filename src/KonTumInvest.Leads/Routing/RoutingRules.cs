using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Routing;

/// <summary>The routing rules, as managers read and change them. What was saved holds for the next enquiry, on every node.</summary>
public sealed class RoutingRules(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IContactUnitDirectory units, ILogger<RoutingRules> logger)
{
    /// <summary>The rules that hold, in their order.</summary>
    public async Task<Versioned<IReadOnlyList<RuleText>>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await RuleStore.LatestAsync(context, RuleKind.Routing, cancellationToken);
        var rules = await context.RoutingRules.AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancellationToken);
        return new(stored?.Number ?? 0, rules.ConvertAll(RuleText.From), stored?.At, stored?.ByKey);
    }

    /// <summary>Replaces all rules; the last becomes the default.</summary>
    /// <param name="rules">In their order.</param>
    /// <param name="seen">The number that was read.</param>
    /// <param name="reason">Why, for the audit.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The new number; refusals name the place, such as <c>rules[2].unit</c>.</returns>
    public async Task<Result<int>> SaveAsync(IReadOnlyList<RuleText> rules, int seen, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        var problems = Check(rules);
        if (reason?.Length > RuleVersion.ReasonMaxLength)
        {
            problems.Add(Pipeline.LeadErrors.TooLong("reason", RuleVersion.ReasonMaxLength));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var saved = await work.RunAsync<int>(actor, transaction => SaveAsync(transaction, rules, seen, reason), cancellationToken);
        if (saved.Succeeded)
        {
            logger.LogInformation("{Count} routing rules saved as version {RulesNumber} by {StaffId}", rules.Count, saved.Value, actor.Key);
        }

        return saved;
    }

    /// <summary>Everything that is wrong with rules, those that send to a unit nobody publishes included.</summary>
    internal List<Error> Check(IReadOnlyList<RuleText> rules) =>
        [
            .. RuleChecks.Problems(rules),
            .. rules.Index().Where(rule => units.FindByCode(rule.Item.Unit) is null).Select(rule => RuleChecks.Problem("unitNotPublished", $"rules[{rule.Index}].unit", rule.Item.Unit)),
        ];

    /// <summary>Reads rules that came as JSON.</summary>
    /// <returns>The rules, which are not checked yet, or why the text is not in the form of the reviewed file.</returns>
    public static Result<IReadOnlyList<RuleText>> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<RuleText>>(json, RoutingJson.Options) is { } rules && !rules.Contains(null!) ? rules : RuleChecks.Problem("unreadable", "rules", "null");
        }
        catch (JsonException error)
        {
            return RuleChecks.Problem("unreadable", "rules", error.Message);
        }
    }

    /// <summary>The rules as <see cref="Parse"/> reads them.</summary>
    public static JsonNode Write(IReadOnlyList<RuleText> rules) => JsonSerializer.SerializeToNode(rules, RoutingJson.Options)!;

    private static async Task<Result<int>> SaveAsync(DeskTransaction transaction, IReadOnlyList<RuleText> rules, int seen, string? reason)
    {
        transaction.Reason = reason;
        var added = await RuleStore.AddAsync(transaction, RuleKind.Routing, seen, JsonSerializer.Serialize(rules, RoutingJson.Options));
        if (!added.Succeeded)
        {
            return added;
        }

        var stored = await transaction.Context.RoutingRules.ToDictionaryAsync(rule => rule.Code, transaction.Cancellation);
        foreach (var (index, text) in rules.Index())
        {
            if (stored.Remove(text.Code, out var rule))
            {
                (rule.Position, rule.Name, rule.UnitCode, rule.Conditions) = (index + 1, text.Name.Trim(), text.Unit, text.Conditions);
            }
            else
            {
                transaction.Context.RoutingRules.Add((text with { Name = text.Name.Trim() }).ToRule(index + 1));
            }
        }

        transaction.Context.RoutingRules.RemoveRange(stored.Values);
        return added;
    }
}
