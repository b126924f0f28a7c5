namespace KonTumInvest.Cms.Schema;

/// <summary>
/// The reviewed text in <c>umbraco-config</c> cannot be used; the application must not start. Names every problem found, not only the
/// first.
/// </summary>
public sealed class SchemaException : Exception
{
    public SchemaException(IReadOnlyList<SchemaProblem> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>At least one problem, in the order of files and lines.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }
}
