namespace KonTumInvest.Leads.Audit;

/// <summary>Which entries are shown; every part that is given must hold.</summary>
/// <param name="Lead">Of this lead.</param>
/// <param name="Actor">By this account.</param>
/// <param name="From">From this day in Viet Nam.</param>
/// <param name="To">To this day, itself included.</param>
public sealed record AuditFilter(Guid? Lead = null, Guid? Actor = null, DateOnly? From = null, DateOnly? To = null);
