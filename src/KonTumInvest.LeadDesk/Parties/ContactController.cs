using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties.Changes;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Pipeline.People;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Parties;

/// <summary>Lists the people on the investors' side, shows and changes one, joins two.</summary>
[Route(DeskPath + "/contacts")]
public sealed class ContactController(PartyLists lists, PartyPages pages, PartyChanges changes, PartyDuplicates duplicates, PartyMerging merging, PartyExport export) : DeskController
{
    /// <summary>A page of the people of leads the account sees.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] PartyListQuery asked, CancellationToken cancellationToken) =>
        asked.TryRead(out var question) ? Answer(await lists.ContactsAsync(question, Actor, cancellationToken)) : Refuse(InboxErrors.Query);

    /// <summary>All people the list finds, as a file.</summary>
    [HttpGet("export")]
    public async Task<ActionResult> Export([FromQuery] PartyListQuery asked, SheetFormat format, CancellationToken cancellationToken) =>
        asked.TryRead(out var question) ? Answer(await export.ContactsAsync(question, format, Actor, cancellationToken)) : Refuse(InboxErrors.Query);

    /// <summary>A person in full.</summary>
    [HttpGet("{contact:guid}")]
    public async Task<ActionResult> Show(Guid contact, CancellationToken cancellationToken) => Answer(await pages.ContactAsync(contact, Actor, cancellationToken));

    /// <summary>Replaces what is known of a person.</summary>
    [HttpPut("{contact:guid}")]
    public async Task<ActionResult> Change(Guid contact, [FromBody] SaveContact sent, CancellationToken cancellationToken) =>
        Answer(await changes.ChangeAsync(contact, sent, Actor, cancellationToken));

    /// <summary>People like the given one.</summary>
    [HttpGet("{contact:guid}/duplicates")]
    public async Task<ActionResult> Duplicates(Guid contact, CancellationToken cancellationToken) => Answer(await duplicates.OfContactAsync(contact, Actor, cancellationToken));

    /// <summary>Gives a person up for another.</summary>
    [HttpPost("{contact:guid}/merge")]
    public async Task<ActionResult> Merge(Guid contact, [FromBody] MergePartyRequest sent, CancellationToken cancellationToken) =>
        Answer(await merging.MergeContactsAsync(contact, sent.ToWish(), Actor, cancellationToken));
}
