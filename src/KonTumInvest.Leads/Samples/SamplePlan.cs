using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Samples;

/// <summary>How a sample lead goes. The plans are made in the same way every time, so that two installations show the same desk.</summary>
/// <param name="Number">Its place among the samples.</param>
/// <param name="Goal">The stage it has come to.</param>
/// <param name="DaysAgo">How long ago it came in.</param>
/// <param name="Answer">How it was answered.</param>
internal sealed record SamplePlan(int Number, LeadStage Goal, int DaysAgo, SampleAnswer Answer)
{
    private const int Count = 60;
    private const int OverDays = 180;

    // What came in long ago has gone further, or was lost on the way.
    private static readonly LeadStage[] Recent = [LeadStage.New, LeadStage.Acknowledged, LeadStage.New, LeadStage.Screened, LeadStage.Acknowledged, LeadStage.Spam];

    private static readonly LeadStage[] Middle =
    [
        LeadStage.Screened,
        LeadStage.ProposalSent,
        LeadStage.SiteVisit,
        LeadStage.ProposalSent,
        LeadStage.Lost,
        LeadStage.Negotiating,
        LeadStage.Acknowledged,
    ];

    private static readonly LeadStage[] Old =
    [
        LeadStage.Negotiating,
        LeadStage.Lost,
        LeadStage.SiteVisit,
        LeadStage.ApprovedInPrinciple,
        LeadStage.Licensed,
        LeadStage.Lost,
        LeadStage.UnderConstruction,
        LeadStage.Operating,
        LeadStage.ProposalSent,
    ];

    public static IReadOnlyList<SamplePlan> All { get; } = [.. Enumerable.Range(0, Count).Select(Of)];

    /// <summary>Whether the last mail to the investor was given up: the newest lead with a proposal.</summary>
    public bool GivesUp => this == First(LeadStage.ProposalSent);

    /// <summary>Whether only its officer sees it: the newest lead that is negotiated.</summary>
    public bool Confidential => this == First(LeadStage.Negotiating);

    private static SamplePlan? First(LeadStage goal) => All.FirstOrDefault(plan => plan.Goal == goal);

    private static SamplePlan Of(int number)
    {
        var daysAgo = 1 + (number * OverDays / Count);
        var goals = daysAgo <= 21 ? Recent : daysAgo <= 90 ? Middle : Old;
        var goal = goals[number % goals.Length];
        var answer = goal is LeadStage.New or LeadStage.Spam ? SampleAnswer.None : number % 5 == 3 ? SampleAnswer.Late : SampleAnswer.InTime;
        return new(number, goal, daysAgo, answer);
    }
}

/// <summary>How a sample lead was answered.</summary>
internal enum SampleAnswer
{
    None,
    InTime,
    Late,
}
