using KonTumInvest.Content.Figures;

namespace KonTumInvest.Leads.Clock;

/// <summary>The targets of one kind of enquiry.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Basis">Why these times: the law, or the practice they follow.</param>
/// <param name="Statutory">True where the law sets the terms, so that staff may not lengthen them.</param>
/// <param name="Targets">At most one per step.</param>
public sealed record KindTargets(EnquiryKind Kind, LocalizedText Name, LocalizedText Basis, bool Statutory, IReadOnlyList<ServiceTarget> Targets);
