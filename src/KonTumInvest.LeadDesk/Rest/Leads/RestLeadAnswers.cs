using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.LeadDesk.Rest.Leads;

/// <summary>A lead that was opened. Kept to be given again, so nothing of people is in it.</summary>
/// <param name="Id">The key of the lead.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Visible">Whether the program may read it: it may have come to a unit whose leads it does not see.</param>
/// <param name="Duplicates">Leads that may be the same, the likeliest first, of those the program may read; nothing was joined.</param>
/// <param name="Elsewhere">Units that know the same investor, of leads the program does not see.</param>
public sealed record RestLeadReceipt(Guid Id, string Reference, bool Visible, IReadOnlyList<RestDuplicate> Duplicates, IReadOnlyList<RestDuplicateElsewhere> Elsewhere)
{
    internal static RestLeadReceipt From(KonTumInvest.Leads.Reception.LeadReceipt receipt, DuplicatesFound? found) =>
        new(
            receipt.Id,
            receipt.Reference,
            receipt.Visible,
            [.. (found?.Items ?? []).Where(row => row.Id != receipt.Id).Select(row => new RestDuplicate(row.Id, row.Reference, row.Stage, row.Score, row.Reasons))],
            [.. (found?.Elsewhere ?? []).Select(unit => new RestDuplicateElsewhere(unit.Unit, unit.Score))]
        );
}

/// <summary>A lead that may be the same.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Score">How likely, 0 to 100.</param>
/// <param name="Reasons">What the two have in common.</param>
public sealed record RestDuplicate(Guid Id, string Reference, LeadStage Stage, int Score, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>A unit that knows the same investor.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Score">Of the likeliest lead, 0 to 100.</param>
public sealed record RestDuplicateElsewhere(string? Unit, int Score);

/// <summary>A lead after a change.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">What the next change must expect; also in the header ETag.</param>
public sealed record RestLeadState(Guid Id, int Version);
