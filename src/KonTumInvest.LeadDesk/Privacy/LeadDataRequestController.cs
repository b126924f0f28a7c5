using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Requests about personal data that come up on a lead.</summary>
[Route(DeskPath + "/{id:guid}/data-requests")]
public sealed class LeadDataRequestController(DataRequestReception reception) : DeskController
{
    /// <summary>Writes down what somebody asks for who is in touch about the lead.</summary>
    [HttpPost]
    public async Task<ActionResult> Receive(Guid id, [FromBody] ReceiveDataRequest sent, CancellationToken cancellationToken) =>
        Answer(await reception.ReceiveOnLeadAsync(id, sent, Actor, cancellationToken));
}
