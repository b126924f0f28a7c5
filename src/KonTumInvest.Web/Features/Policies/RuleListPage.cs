using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>A list of policies or of legal documents.</summary>
/// <typeparam name="TRule">What it lists.</typeparam>
public sealed record RuleListPage<TRule>
{
    public required PageFrame Frame { get; init; }

    public required ListPageModel Document { get; init; }

    public required FilterTabs Tabs { get; init; }

    /// <summary>The rules by their kind, in the order of the kinds; null holds those of no kind.</summary>
    public required IReadOnlyList<RuleGroup<TRule>> Groups { get; init; }
}

/// <summary>The rules of one kind.</summary>
/// <param name="Title">The kind in words; null for those of no kind.</param>
/// <param name="Rules">Never empty.</param>
public sealed record RuleGroup<TRule>(string? Title, IReadOnlyList<TRule> Rules);
