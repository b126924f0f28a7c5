namespace KonTumInvest.Leads.Merging;

/// <summary>The wish to give a lead up for another.</summary>
/// <param name="Into">The lead that goes on.</param>
/// <param name="ExpectedVersion">The version that was seen of the lead that is given up.</param>
/// <param name="IntoVersion">The version that was seen of the lead that goes on.</param>
/// <param name="Reason">Why, for the audit.</param>
public sealed record MergeLead(Guid Into, int ExpectedVersion, int IntoVersion, string? Reason = null);

/// <summary>What was joined.</summary>
/// <param name="MergeId">By which it is undone.</param>
/// <param name="Into">The lead that goes on.</param>
/// <param name="Version">Its version now.</param>
public sealed record MergedLead(Guid MergeId, Guid Into, int Version);

/// <summary>A joining in the history of a lead.</summary>
/// <param name="Id">By which it is undone.</param>
/// <param name="Given">The lead that was given up.</param>
/// <param name="Reference">Its name.</param>
/// <param name="At">When.</param>
/// <param name="By">Who joined them; the account.</param>
/// <param name="Reason">Why.</param>
/// <param name="UndoneAt">When it was undone.</param>
/// <param name="Parts">How much was moved.</param>
public sealed record MergeRow(Guid Id, Guid Given, string Reference, DateTimeOffset At, Guid? By, string? Reason, DateTimeOffset? UndoneAt, int Parts);
