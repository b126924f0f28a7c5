using KonTumInvest.Leads.Clock;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>How long the board has for a right, as people are told it. The measures are the law's, which nobody can change.</summary>
/// <param name="Kind">The right.</param>
/// <param name="Answer">Working days until the answer.</param>
/// <param name="Finish">Days until it is carried out.</param>
/// <param name="FinishWithThirdParty">The same where a processor or another third party must act as well.</param>
/// <param name="Extension">Days by which the term to carry it out can be made longer, once.</param>
public sealed record RequestPeriod(DataRequestKind Kind, int Answer, int Finish, int FinishWithThirdParty, int Extension)
{
    /// <summary>One for each right.</summary>
    public static IReadOnlyList<RequestPeriod> All(ServiceTargets targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return [.. Enum.GetValues<DataRequestKind>().Select(kind => Of(kind, targets.For(kind, thirdParty: false), targets.For(kind, thirdParty: true)))];
    }

    private static RequestPeriod Of(DataRequestKind kind, DataRequestTargets alone, DataRequestTargets withThirdParty) =>
        new(kind, alone.For(ServiceStep.FirstResponse).Within.Days, alone.For(ServiceStep.Resolution).Within.Days, withThirdParty.For(ServiceStep.Resolution).Within.Days, alone.Extension.Days);
}
