namespace KonTumInvest.Leads.Reports;

/// <summary>
/// A manager's marks for an enquiry; a mark that is null is left to the facts. The expected version is the <see cref="LeadScore.Version"/> that
/// was seen, null where there were no marks yet.
/// </summary>
public sealed record SaveScore(int? Answered, int? OnTime, int? Complete, int? Relevant, int? FollowedUp, string? Comment, int? ExpectedVersion)
{
    internal IEnumerable<int> Given => new[] { Answered, OnTime, Complete, Relevant, FollowedUp }.OfType<int>();
}
