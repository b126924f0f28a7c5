namespace KonTumInvest.Land.Queries;

/// <summary>A question read from an address, with what of it could not be followed.</summary>
public sealed record ParsedLandQuery(LandQuery Query, IReadOnlyList<IgnoredParameter> Ignored);
