namespace KonTumInvest.Web.PageCache;

/// <summary>
/// Says that an action reads no more of the query string than its own parameters and those named here, or by another such attribute of its
/// controller (<see cref="UnreadQueryFilter"/>).
/// </summary>
/// <param name="names">What the action reads from <c>Request.Query</c> itself.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ReadsQueryAttribute(params string[] names) : Attribute
{
    /// <summary>What the action reads from <c>Request.Query</c> itself.</summary>
    public IReadOnlyList<string> Names => names;
}
