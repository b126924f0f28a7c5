namespace KonTumInvest.Leads.Clock;

/// <summary>A time in which the desk waits for the investor.</summary>
/// <param name="From">When it asked.</param>
/// <param name="To">When the investor answered; null while it waits.</param>
/// <param name="Reason">What it waits for.</param>
public sealed record ServicePause(DateTimeOffset From, DateTimeOffset? To, string Reason);
