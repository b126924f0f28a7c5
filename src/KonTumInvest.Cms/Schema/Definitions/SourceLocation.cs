namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>Where a definition stands in <c>umbraco-config</c>.</summary>
/// <param name="File">The file as problems name it.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record SourceLocation(string File, int Line);
