using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Inbox;

/// <summary>A lead in a list. What the reader may not see is null.</summary>
public record LeadRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required LeadStage Stage { get; init; }

    public required DateTimeOffset StageSince { get; init; }

    public required EnquiryKind Kind { get; init; }

    public required LeadSource Source { get; init; }

    public required string Language { get; init; }

    public required string? Country { get; init; }

    public required string? Organisation { get; init; }

    public required string? Contact { get; init; }

    public required string? Unit { get; init; }

    public required PersonName? Officer { get; init; }

    public required string? Sector { get; init; }

    /// <summary>In square metres.</summary>
    public required decimal? AreaFrom { get; init; }

    /// <summary>In square metres.</summary>
    public required decimal? AreaTo { get; init; }

    public required decimal? InvestmentAmount { get; init; }

    public required string? InvestmentCurrency { get; init; }

    public required bool Confidential { get; init; }

    public required bool Sample { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    public required bool Overdue { get; init; }

    public required int Version { get; init; }
}

/// <summary>Somebody of the staff.</summary>
public sealed record PersonName(Guid Key, string Name);
