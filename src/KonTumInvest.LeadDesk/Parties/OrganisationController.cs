using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Parties.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Parties;

/// <summary>Lists organisations, shows and changes one, joins two.</summary>
[Route(DeskPath + "/organisations")]
public sealed class OrganisationController(PartyLists lists, PartyPages pages, PartyChanges changes, PartyDuplicates duplicates, PartyMerging merging, PartyExport export) : DeskController
{
    /// <summary>A page of the organisations of leads the account sees.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] PartyListQuery asked, CancellationToken cancellationToken) =>
        asked.TryRead(out var question) ? Answer(await lists.OrganisationsAsync(question, Actor, cancellationToken)) : Refuse(InboxErrors.Query);

    /// <summary>All organisations the list finds, as a file.</summary>
    [HttpGet("export")]
    public async Task<ActionResult> Export([FromQuery] PartyListQuery asked, SheetFormat format, CancellationToken cancellationToken) =>
        asked.TryRead(out var question) ? Answer(await export.OrganisationsAsync(question, format, Actor, cancellationToken)) : Refuse(InboxErrors.Query);

    /// <summary>An organisation in full.</summary>
    [HttpGet("{organisation:guid}")]
    public async Task<ActionResult> Show(Guid organisation, CancellationToken cancellationToken) => Answer(await pages.OrganisationAsync(organisation, Actor, cancellationToken));

    /// <summary>Replaces what is known of an organisation.</summary>
    [HttpPut("{organisation:guid}")]
    public async Task<ActionResult> Change(Guid organisation, [FromBody] ChangeOrganisation sent, CancellationToken cancellationToken) =>
        Answer(await changes.ChangeAsync(organisation, sent, Actor, cancellationToken));

    /// <summary>Organisations like the given one.</summary>
    [HttpGet("{organisation:guid}/duplicates")]
    public async Task<ActionResult> Duplicates(Guid organisation, CancellationToken cancellationToken) => Answer(await duplicates.OfOrganisationAsync(organisation, Actor, cancellationToken));

    /// <summary>Gives an organisation up for another.</summary>
    [HttpPost("{organisation:guid}/merge")]
    public async Task<ActionResult> Merge(Guid organisation, [FromBody] MergePartyRequest sent, CancellationToken cancellationToken) =>
        Answer(await merging.MergeOrganisationsAsync(organisation, sent.ToWish(), Actor, cancellationToken));
}
