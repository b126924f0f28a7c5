using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Routing;

/// <summary>Finds the unit that answers an enquiry.</summary>
public sealed class EnquiryRouter(IContactUnitDirectory units, ILogger<EnquiryRouter> logger)
{
    /// <summary>
    /// The unit of the first rule that matches. Where that unit is not published, the next matching rule; where none is left, the
    /// first published unit, without a rule; where no unit is published, a decision without a unit. An enquiry is never refused for
    /// want of a unit.
    /// </summary>
    internal async Task<(RoutingDecision Decision, ContactUnit? Unit)> DecideAsync(
        LeadsDbContext context,
        RoutingFacts facts,
        CancellationToken cancellationToken
    )
    {
        var rules = await context.RoutingRules.AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(cancellationToken);
        return Decide(rules, facts);
    }

    /// <summary>What the given rules, in their order, decide.</summary>
    internal (RoutingDecision Decision, ContactUnit? Unit) Decide(IReadOnlyList<RoutingRule> rules, RoutingFacts facts)
    {
        foreach (var rule in rules.Where(rule => rule.Conditions.Match(facts)))
        {
            if (units.FindByCode(rule.UnitCode) is { } unit && CanBeMailed(unit))
            {
                return (Decision(rule.Code, unit), unit);
            }

            logger.LogWarning(
                "Routing rule {RuleCode} names unit {UnitCode}, which is not published or has no usable mailbox; the next rule is tried",
                rule.Code,
                rule.UnitCode
            );
        }

        var first = units.All().FirstOrDefault(CanBeMailed);
        return (Decision(null, first), first);
    }

    // Editors type the mailbox, and a page can be published with a mistake in it.
    private static bool CanBeMailed(ContactUnit unit) => EmailAddress.TryParse(unit.Mailbox, out _);

    private static RoutingDecision Decision(string? ruleCode, ContactUnit? unit) =>
        new()
        {
            RuleCode = ruleCode,
            UnitCode = unit?.Code,
            UnitNameVi = Snapshot.Fit(unit?.Name.Vi, StoredSubject.NameMaxLength),
            UnitNameEn = Snapshot.Fit(unit?.Name.En, StoredSubject.NameMaxLength),
        };
}
