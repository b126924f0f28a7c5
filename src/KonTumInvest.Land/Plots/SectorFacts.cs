namespace KonTumInvest.Land.Plots;

/// <summary>A sector permitted on a plot.</summary>
/// <param name="Key">The key of its document.</param>
/// <param name="Code">The sector's short name in links, such as <c>wood-processing</c>.</param>
/// <param name="Name">Its name in each language.</param>
public sealed record SectorFacts(Guid Key, string Code, CultureTexts Name);
