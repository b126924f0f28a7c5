namespace KonTumInvest.Leads.Pipeline;

/// <summary>Gives a lead to somebody else.</summary>
/// <param name="UnitCode">The unit that answers from now on.</param>
/// <param name="OfficerKey">The officer; null to have one of the unit chosen.</param>
/// <param name="Reason">Why, for the one who gets it and for the audit; needed once an officer or another unit has the lead.</param>
/// <param name="ExpectedVersion">The version of the lead that was seen; null to assign whatever it is by now.</param>
/// <param name="Tell">Whether the officer, where it is another one, is told by mail; not where somebody gives many at once and says so himself.</param>
public sealed record AssignLead(string UnitCode, Guid? OfficerKey, string? Reason, int? ExpectedVersion = null, bool Tell = true);
