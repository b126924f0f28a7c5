using KonTumInvest.Leads.Pipeline.People;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Pipeline;

/// <summary>The people and the organisation on the investor's side of a lead.</summary>
[Route(DeskPath + "/{id:guid}")]
public sealed class LeadContactController(LeadContacts contacts) : DeskController
{
    /// <summary>Adds a person.</summary>
    [HttpPost("contacts")]
    public async Task<ActionResult> Add(Guid id, [FromBody] SaveContact sent, CancellationToken cancellationToken) =>
        Answer(await contacts.AddAsync(id, sent, Actor, cancellationToken));

    /// <summary>Replaces what is known of a person.</summary>
    [HttpPut("contacts/{contact:guid}")]
    public async Task<ActionResult> Change(Guid id, Guid contact, [FromBody] SaveContact sent, CancellationToken cancellationToken) =>
        Answer(await contacts.ChangeAsync(id, contact, sent, Actor, cancellationToken));

    /// <summary>Takes a person out of the lead.</summary>
    [HttpDelete("contacts/{contact:guid}")]
    public async Task<ActionResult> Remove(Guid id, Guid contact, CancellationToken cancellationToken) =>
        Answer(await contacts.RemoveAsync(id, contact, Actor, cancellationToken));

    /// <summary>Makes a person the one who is written to.</summary>
    [HttpPost("contacts/{contact:guid}/primary")]
    public async Task<ActionResult> Choose(Guid id, Guid contact, [FromBody] ChoosePrimary sent, CancellationToken cancellationToken) =>
        Answer(await contacts.ChooseAsync(id, contact, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Says for which organisation the investor acts.</summary>
    [HttpPut("organisation")]
    public async Task<ActionResult> SetOrganisation(Guid id, [FromBody] SaveOrganisation sent, CancellationToken cancellationToken) =>
        Answer(await contacts.SetOrganisationAsync(id, sent, Actor, cancellationToken));
}
