using System.ComponentModel.DataAnnotations;
using KonTumInvest.Leads.Merging;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Parties;

/// <summary>Undoes the joining of organisations and people.</summary>
[Route(DeskPath + "/party-merges")]
public sealed class PartyMergeController(PartyMerging merging) : DeskController
{
    /// <summary>Puts back what a joining moved.</summary>
    [HttpPost("{merge:guid}/undo")]
    public async Task<ActionResult> Undo(Guid merge, CancellationToken cancellationToken) => Answer(await merging.UndoAsync(merge, Actor, cancellationToken));
}

/// <summary>The party that goes on, and both versions as they were seen.</summary>
public sealed record MergePartyRequest([Required] Guid? Into, [Required] int? ExpectedVersion, [Required] int? IntoVersion)
{
    internal MergeParty ToWish() => new(Into!.Value, ExpectedVersion!.Value, IntoVersion!.Value);
}
