namespace KonTumInvest.Leads.Pipeline;

/// <summary>A lead after an act on it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">What the next change must expect.</param>
public sealed record LeadState(Guid Id, int Version);
