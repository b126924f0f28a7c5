using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>One incentive policy.</summary>
/// <param name="Frame">The page's frame.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Validity">Where today lies in its period.</param>
public sealed record PolicyPage(PageFrame Frame, IncentivePolicy Policy, Validity Validity)
{
    public bool Superseded => Policy.SupersededBy.Count > 0;
}
