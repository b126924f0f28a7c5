using System.Linq.Expressions;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// The facts of the leads an actor sees. The rule is <see cref="LeadRights.Visible"/> itself, asked of the narrow rows: there is no second
/// one that could say something else.
/// </summary>
internal static class FactRights
{
    public static IQueryable<LeadFact> Visible(LeadsDbContext context, DeskActor actor)
    {
        var rule = LeadRights.Visible(actor);
        Expression<Func<LeadFact, IQueryable<LeadReader>>> readers = fact => context.Set<LeadReader>().Where(reader => reader.LeadId == fact.LeadId);
        var body = new OfFacts(rule.Parameters[0], readers).Visit(rule.Body);
        return context.LeadFacts.Where(Expression.Lambda<Func<LeadFact, bool>>(body, readers.Parameters[0]));
    }

    private sealed class OfFacts(ParameterExpression lead, Expression<Func<LeadFact, IQueryable<LeadReader>>> readers) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == lead ? Expression.Property(readers.Parameters[0], node.Member.Name) : base.VisitMember(node);

        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node is { Method.Name: nameof(Enumerable.Any), Arguments: [MemberExpression { Member.Name: nameof(Lead.Readers) } named, LambdaExpression which] } && named.Expression == lead
                ? Expression.Call(typeof(Queryable), nameof(Queryable.Any), [typeof(LeadReader)], readers.Body, Expression.Quote(which))
                : base.VisitMethodCall(node);
    }
}
