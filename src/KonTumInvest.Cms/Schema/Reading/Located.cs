namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>A text, usually the name of something else, with the line it stands on.</summary>
public sealed record Located(string Value, int Line);
