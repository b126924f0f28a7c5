namespace KonTumInvest.Cms.Schema;

/// <summary>One thing that is wrong in <c>umbraco-config</c>.</summary>
/// <param name="File">
/// The file from the configuration folder on, with forward slashes: <c>umbraco-config/document-types/plot.json</c>.
/// </param>
/// <param name="Line">The line, counted from 1; 0 where the file as a whole is at fault.</param>
/// <param name="Reason">What is wrong, in words that a reviewer can act on.</param>
public sealed record SchemaProblem(string File, int Line, string Reason)
{
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Reason}" : $"{File}: {Reason}";
}
