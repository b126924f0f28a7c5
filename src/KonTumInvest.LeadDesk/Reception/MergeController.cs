using System.ComponentModel.DataAnnotations;
using KonTumInvest.Leads.Merging;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reception;

/// <summary>Joining leads that are the same.</summary>
[Route(DeskPath)]
public sealed class MergeController(LeadMerging merging) : DeskController
{
    /// <summary>What was joined with a lead.</summary>
    [HttpGet("{id:guid}/merges")]
    public async Task<ActionResult> List(Guid id, CancellationToken cancellationToken) => Answer(await merging.ListAsync(id, Actor, cancellationToken));

    /// <summary>Gives a lead up for another.</summary>
    [HttpPost("{id:guid}/merge")]
    public async Task<ActionResult> Merge(Guid id, [FromBody] MergeRequest sent, CancellationToken cancellationToken) =>
        Answer(await merging.MergeAsync(id, new MergeLead(sent.Into!.Value, sent.ExpectedVersion!.Value, sent.IntoVersion!.Value, sent.Reason), Actor, cancellationToken));

    /// <summary>Puts back what a joining moved.</summary>
    [HttpPost("merges/{merge:guid}/undo")]
    public async Task<ActionResult> Undo(Guid merge, CancellationToken cancellationToken) => Answer(await merging.UndoAsync(merge, Actor, cancellationToken));
}

/// <summary>The lead that goes on, and both versions as they were seen.</summary>
public sealed record MergeRequest([Required] Guid? Into, [Required] int? ExpectedVersion, [Required] int? IntoVersion, string? Reason);
