namespace KonTumInvest.Leads.Reports;

/// <summary>
/// How well an enquiry was dealt with, after the World Bank's Global Investment Promotion Best Practices: five questions, each answered
/// by 0 (no), 1 (partly) or 2 (fully).
/// </summary>
/// <param name="Answered">A person answered.</param>
/// <param name="OnTime">Within the term of the first response.</param>
/// <param name="Complete">Sector, land and timing are known, so that an answer can meet them.</param>
/// <param name="Relevant">What was offered is what was asked for.</param>
/// <param name="FollowedUp">The board came back to the investor on its own.</param>
public sealed record ScoreMarks(int Answered, int OnTime, int Complete, int Relevant, int FollowedUp)
{
    public const int Best = 2;

    private const int Questions = 5;

    /// <summary>Of a hundred.</summary>
    public int Percent => (Answered + OnTime + Complete + Relevant + FollowedUp) * 100 / (Questions * Best);
}
