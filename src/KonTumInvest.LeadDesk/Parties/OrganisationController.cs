using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Parties.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Parties;

/// <summary>Lists organisations, shows and changes one.</summary>
[Route(DeskPath + "/organisations")]
public sealed class OrganisationController(PartyLists lists, PartyPages pages, PartyChanges changes) : DeskController
{
    /// <summary>A page of the organisations of leads the account sees.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] PartyListQuery asked, CancellationToken cancellationToken) =>
        asked.TryRead(out var question) ? Answer(await lists.OrganisationsAsync(question, Actor, cancellationToken)) : Refuse(InboxErrors.Query);

    /// <summary>An organisation in full.</summary>
    [HttpGet("{organisation:guid}")]
    public async Task<ActionResult> Show(Guid organisation, CancellationToken cancellationToken) => Answer(await pages.OrganisationAsync(organisation, Actor, cancellationToken));

    /// <summary>Replaces what is known of an organisation.</summary>
    [HttpPut("{organisation:guid}")]
    public async Task<ActionResult> Change(Guid organisation, [FromBody] ChangeOrganisation sent, CancellationToken cancellationToken) =>
        Answer(await changes.ChangeAsync(organisation, sent, Actor, cancellationToken));
}
