using KonTumInvest.Leads.Timeline.Offers;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Timeline;

/// <summary>Plots offered to investors.</summary>
[Route(DeskPath)]
public sealed class LeadOfferController(OfferService offers, OfferPlots plots) : DeskController
{
    /// <summary>Published plots that match, with whether they can be held. Areas are in square metres.</summary>
    [HttpGet("plots")]
    public async Task<ActionResult> Plots(string? q, string? place, decimal? minArea, decimal? maxArea, CancellationToken cancellationToken) =>
        Ok(await plots.SearchAsync(new PlotSearch(q, place, minArea, maxArea), Actor.Language, cancellationToken));

    [HttpPost("{id:guid}/offers")]
    public async Task<ActionResult> Propose(Guid id, [FromBody] ProposePlot sent, CancellationToken cancellationToken) =>
        Answer(await offers.ProposeAsync(id, sent, Actor, cancellationToken));

    /// <summary>Holds, extends, accepts, declines or releases.</summary>
    [HttpPost("{id:guid}/offers/{offer:guid}/state")]
    public async Task<ActionResult> Move(Guid id, Guid offer, [FromBody] MoveOffer sent, CancellationToken cancellationToken) =>
        Answer(await offers.MoveAsync(id, offer, sent, Actor, cancellationToken));
}
