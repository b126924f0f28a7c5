using KonTumInvest.Leads.Clients;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Clients;

/// <summary>Other programs and their keys, for administrators.</summary>
[Route(DeskPath + "/clients")]
public sealed class ApiClientController(ApiClients clients, ApiClientList list) : DeskController
{
    /// <summary>Every program, and the rights there are.</summary>
    [HttpGet]
    public async Task<ActionResult> List(CancellationToken cancellationToken)
    {
        var listed = await list.ReadAsync(Actor, cancellationToken);
        return listed.TryGetValue(out var items) ? Ok(new { items, scopes = ApiScopeNames.All }) : Refuse(listed.Errors);
    }

    /// <summary>Sets one up.</summary>
    [HttpPost]
    public async Task<ActionResult> Add([FromBody] SaveApiClient sent, CancellationToken cancellationToken) => Answer(await clients.AddAsync(sent, Actor, cancellationToken));

    /// <summary>Replaces what it may do.</summary>
    [HttpPut("{id:guid}")]
    public async Task<ActionResult> Change(Guid id, [FromBody] SaveApiClient sent, CancellationToken cancellationToken) =>
        Answer(await clients.ChangeAsync(id, sent, Actor, cancellationToken));

    /// <summary>Shuts it out for good.</summary>
    [HttpPost("{id:guid}/revocation")]
    public async Task<ActionResult> Revoke(Guid id, CancellationToken cancellationToken) => Answer(await clients.RevokeAsync(id, Actor, cancellationToken));

    /// <summary>Gives it a key, which is in this answer and nowhere else.</summary>
    [HttpPost("{id:guid}/keys")]
    public async Task<ActionResult> GiveKey(Guid id, [FromBody] GiveApiKey sent, CancellationToken cancellationToken) => Answer(await clients.GiveKeyAsync(id, sent, Actor, cancellationToken));

    /// <summary>Takes a key back.</summary>
    [HttpPost("{id:guid}/keys/{key:guid}/revocation")]
    public async Task<ActionResult> RevokeKey(Guid id, Guid key, CancellationToken cancellationToken) => Answer(await clients.RevokeKeyAsync(id, key, Actor, cancellationToken));
}
