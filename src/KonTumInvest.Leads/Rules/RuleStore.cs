using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Rules;

/// <summary>Reads and writes the versions of rules.</summary>
internal static class RuleStore
{
    /// <summary>The version of a kind that holds; null while nobody changed what the installation began with.</summary>
    public static Task<RuleVersion?> LatestAsync(LeadsDbContext context, RuleKind kind, CancellationToken cancellationToken) =>
        context.RuleVersions.AsNoTracking().Where(version => version.Kind == kind).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The number of the version that holds; zero for what the installation began with.</summary>
    public static async Task<int> NumberAsync(LeadsDbContext context, RuleKind kind, CancellationToken cancellationToken) =>
        await context.RuleVersions.Where(version => version.Kind == kind).MaxAsync(version => (int?)version.Number, cancellationToken) ?? 0;

    /// <summary>Adds a version to the transaction. Of two who save at once the second meets the unique number, runs again and is refused.</summary>
    /// <param name="transaction">The act.</param>
    /// <param name="kind">The rules.</param>
    /// <param name="seen">The number the actor saw.</param>
    /// <param name="json">All of the rules.</param>
    /// <param name="needs">The right it takes.</param>
    /// <returns>The number of the new version; <see cref="DeskErrors.Forbidden"/>, <see cref="RuleErrors.ChangedMeanwhile"/>.</returns>
    public static async Task<Result<int>> AddAsync(DeskTransaction transaction, RuleKind kind, int seen, string json, DeskAct needs = DeskAct.ManageRules)
    {
        if (!LeadRights.May(transaction.Actor, needs))
        {
            return DeskErrors.Forbidden;
        }

        // Both numbers by one question: between two, somebody else could save, and the second would no longer meet his number.
        var numbers = await transaction
            .Context.RuleVersions.GroupBy(version => version.Kind)
            .Select(versions => new { Kind = versions.Key, Number = versions.Max(version => version.Number) })
            .ToDictionaryAsync(latest => latest.Kind, latest => latest.Number, transaction.Cancellation);
        if (numbers.GetValueOrDefault(kind) != seen)
        {
            return RuleErrors.ChangedMeanwhile;
        }

        var added = new RuleVersion
        {
            Id = Guid.CreateVersion7(transaction.Now),
            Kind = kind,
            Number = numbers.Values.DefaultIfEmpty().Max() + 1,
            Json = json,
            At = transaction.Now,
            ByKey = transaction.Actor.Key,
        };
        transaction.Context.RuleVersions.Add(added);
        return added.Number;
    }
}
