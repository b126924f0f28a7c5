namespace KonTumInvest.Leads.Pipeline;

/// <summary>A wish to move a lead.</summary>
/// <param name="Stage">Where to.</param>
/// <param name="Reason">In words; needed to take up a lost lead again.</param>
/// <param name="LostReason">Needed for <see cref="LeadStage.Lost"/>.</param>
/// <param name="LicenceNumber">Needed for <see cref="LeadStage.Licensed"/>.</param>
/// <param name="LicensedOn">Needed for <see cref="LeadStage.Licensed"/>: the day of the certificate.</param>
public sealed record StageMove(
    LeadStage Stage,
    string? Reason = null,
    LostReason? LostReason = null,
    string? LicenceNumber = null,
    DateOnly? LicensedOn = null
);
