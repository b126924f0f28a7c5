using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.LeadDesk.Pipeline;

/// <summary>A move of a lead, with the version that was seen.</summary>
public sealed record MoveLead
{
    public required LeadStage Stage { get; init; }

    public string? Reason { get; init; }

    public LostReason? LostReason { get; init; }

    public string? LicenceNumber { get; init; }

    public DateOnly? LicensedOn { get; init; }

    public required int ExpectedVersion { get; init; }

    internal StageMove ToMove() => new(Stage, Reason, LostReason, LicenceNumber, LicensedOn);
}

/// <summary>Whom a confidential lead names; null opens it.</summary>
public sealed record RestrictLead
{
    public IReadOnlyList<Guid>? Readers { get; init; }

    public required int ExpectedVersion { get; init; }
}
