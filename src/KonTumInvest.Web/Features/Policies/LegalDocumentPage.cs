using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Policies;

/// <summary>One legal document.</summary>
/// <param name="Frame">The page's frame.</param>
/// <param name="Legal">The document.</param>
/// <param name="Validity">Where today lies in its time in force.</param>
/// <param name="Policies">The policies that rest on it.</param>
public sealed record LegalDocumentPage(PageFrame Frame, LegalDocument Legal, Validity Validity, IReadOnlyList<IncentivePolicy> Policies)
{
    public bool Superseded => Legal.SupersededBy.Count > 0;
}
