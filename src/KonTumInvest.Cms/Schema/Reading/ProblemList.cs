namespace KonTumInvest.Cms.Schema.Reading;

/// <summary>Gathers problems, so that one start shows all of them.</summary>
internal sealed class ProblemList
{
    private readonly List<SchemaProblem> _problems = [];

    public int Count => _problems.Count;

    public void Add(string file, int line, string reason) => _problems.Add(new SchemaProblem(file, line, reason));

    /// <exception cref="SchemaException">Anything was added.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaException([
                .. _problems
                    .Distinct()
                    .OrderBy(problem => problem.File, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Line)
                    .ThenBy(problem => problem.Reason, StringComparer.Ordinal),
            ]);
        }
    }
}
