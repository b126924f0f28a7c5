namespace KonTumInvest.Leads.Rules;

/// <summary>Rules with the number under which they are replaced.</summary>
/// <param name="Number">To be sent back with a change; zero for what the installation began with.</param>
/// <param name="Value">The rules.</param>
/// <param name="At">When they were saved.</param>
/// <param name="ByKey">The account of whoever saved them.</param>
public sealed record Versioned<T>(int Number, T Value, DateTimeOffset? At = null, Guid? ByKey = null);
