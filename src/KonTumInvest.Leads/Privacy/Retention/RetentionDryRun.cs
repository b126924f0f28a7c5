using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>Tells what rules would take today, without taking anything.</summary>
public sealed class RetentionDryRun(IDbContextFactory<LeadsDbContext> contexts, TimeProvider time)
{
    // Enough to see what kind of leads they are; the number says how many.
    private const int ShownOfEach = 50;

    /// <summary>For each rule how much, and which leads of those the actor sees; <see cref="DeskErrors.Forbidden"/>, refusals of <see cref="RetentionErrors"/>.</summary>
    public async Task<Result<RetentionPreview>> RunAsync(string json, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        var parsed = RetentionRules.Parse(json);
        if (!parsed.TryGetValue(out var rules))
        {
            return Result<RetentionPreview>.Refused(parsed.Errors);
        }

        var (now, previews) = (time.GetUtcNow(), new List<RetentionPreviewRule>());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var rule in rules.Rules)
        {
            var due = new RetentionDue(context, rule, now);
            if (!due.TakesLeads)
            {
                previews.Add(new RetentionPreviewRule(rule.Code, await due.CountRowsAsync(cancellationToken), 0, []));
                continue;
            }

            var shown = await due
                .Leads()
                .Where(LeadRights.Visible(actor))
                .OrderBy(lead => lead.LastActivityAt)
                .Take(ShownOfEach)
                .Select(lead => new { lead.Id, lead.Reference, lead.Title, lead.LastActivityAt })
                .ToListAsync(cancellationToken);
            previews.Add(
                new RetentionPreviewRule(
                    rule.Code,
                    await due.Leads().CountAsync(cancellationToken),
                    await due.Held(due.Leads()).CountAsync(cancellationToken),
                    shown.ConvertAll(lead => new RetentionPreviewLead(lead.Id, lead.Reference.ToString(), lead.Title, lead.LastActivityAt))
                )
            );
        }

        return new RetentionPreview(previews);
    }
}

/// <summary>What rules would take today.</summary>
public sealed record RetentionPreview(IReadOnlyList<RetentionPreviewRule> Rules);

/// <summary>What one rule would take.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Count">How many leads, or rows.</param>
/// <param name="Held">How many of them a legal hold keeps.</param>
/// <param name="Leads">The first of those the reader sees, the longest without activity first.</param>
public sealed record RetentionPreviewRule(string Rule, int Count, int Held, IReadOnlyList<RetentionPreviewLead> Leads);

/// <summary>A lead that would be taken.</summary>
public sealed record RetentionPreviewLead(Guid Id, string Reference, string Title, DateTimeOffset LastActivityAt);
