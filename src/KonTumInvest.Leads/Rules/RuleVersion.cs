using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Rules;

/// <summary>A set of rules as somebody saved it: a row of <c>leads_rule_versions</c>. The last of a kind holds; none is ever changed.</summary>
public sealed class RuleVersion : IAudited
{
    public const int ReasonMaxLength = AuditEvent.ReasonMaxLength;

    public required Guid Id { get; init; }

    public required RuleKind Kind { get; init; }

    /// <summary>One sequence over all kinds, so that the highest number tells whether a node is behind.</summary>
    public required int Number { get; init; }

    /// <summary>All of the rules, in the form of the reviewed file of their kind.</summary>
    [NotAudited]
    public required string Json { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account of whoever saved it.</summary>
    public Guid? ByKey { get; init; }

    Guid? IAudited.AuditLeadId => null;
}
