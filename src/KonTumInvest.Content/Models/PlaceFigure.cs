using KonTumInvest.Content.Figures;

namespace KonTumInvest.Content.Models;

/// <summary>One figure of a place's profile.</summary>
/// <param name="Code">The property's alias, such as <c>totalArea</c>; views find the label by it.</param>
/// <param name="Value">The figure, or null where it is unknown: shown as "contact us", never estimated.</param>
public sealed record PlaceFigure(string Code, Figure? Value);
