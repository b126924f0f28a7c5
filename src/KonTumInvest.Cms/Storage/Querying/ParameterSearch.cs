using System.Linq.Expressions;

namespace KonTumInvest.Cms.Storage.Querying;

/// <summary>Tells what depends on the row from what is known beforehand.</summary>
internal sealed class ParameterSearch : ExpressionVisitor
{
    private readonly ParameterExpression _wanted;
    private bool _found;

    private ParameterSearch(ParameterExpression wanted) => _wanted = wanted;

    public static bool Uses(Expression node, ParameterExpression wanted)
    {
        var search = new ParameterSearch(wanted);
        search.Visit(node);
        return search._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= node == _wanted;
        return node;
    }
}
