using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Officers;

/// <summary>Somebody who can answer for leads, as colleagues see him when they give one.</summary>
/// <param name="Key">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Role">The person's role.</param>
/// <param name="Units">Codes of the person's units.</param>
/// <param name="Away">Whether the person is away today.</param>
/// <param name="AwayTo">The last day; null for somebody who is there, and while the end is not known.</param>
/// <param name="DeputyKey">Who stands in.</param>
public sealed record Colleague(Guid Key, string Name, DeskRole Role, IReadOnlyList<string> Units, bool Away, DateOnly? AwayTo, Guid? DeputyKey);
