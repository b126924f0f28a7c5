using KonTumInvest.Content.Figures;

namespace KonTumInvest.Content.Units;

/// <summary>A unit of the management board that answers enquiries through a role mailbox; never a named person.</summary>
/// <param name="Key">The key of its published document.</param>
/// <param name="Code">A stable short code such as <c>investment</c>, used by routing rules.</param>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Mailbox">Its role mailbox.</param>
public sealed record ContactUnit(Guid Key, string Code, LocalizedText Name, string Mailbox);
