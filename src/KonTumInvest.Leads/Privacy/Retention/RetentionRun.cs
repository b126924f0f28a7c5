using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>A day's sweep: a row of <c>leads_retention_runs</c>. The day is unique, and the row is the lease of the node that sweeps.</summary>
public sealed class RetentionRun
{
    public required Guid Id { get; init; }

    /// <summary>In Viet Nam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The number of the rules it went by.</summary>
    public required int RulesNumber { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LeaseUntil { get; set; }

    /// <summary>The node that sweeps.</summary>
    public required Guid LeaseOwner { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether more was due than one run takes; the rest is taken the next day.</summary>
    public bool More { get; set; }
}

/// <summary>What became of something whose time had come.</summary>
[JsonConverter(typeof(NamedEnumConverter<RetentionOutcome>))]
public enum RetentionOutcome
{
    Done,

    /// <summary>A legal hold keeps it.</summary>
    Held,

    /// <summary>It could not be done; it is tried again the next day.</summary>
    Failed,
}

/// <summary>One thing of a sweep: a row of <c>leads_retention_entries</c>.</summary>
public sealed class RetentionEntry
{
    public const int RuleMaxLength = 40;

    public required Guid Id { get; init; }

    public required Guid RunId { get; init; }

    /// <summary>The code of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The lead; null for what belongs to none.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>How many rows it was, where it was not one lead.</summary>
    public required int Count { get; init; }

    public required RetentionOutcome Outcome { get; init; }

    public required DateTimeOffset At { get; init; }
}
