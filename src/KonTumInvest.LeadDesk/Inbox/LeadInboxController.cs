using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Lists leads and shows one.</summary>
[Route(DeskPath)]
public sealed class LeadInboxController(LeadQueries leads, LeadExport export, PublishedChoices published) : DeskController
{
    /// <summary>A page of the leads that match.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] LeadListQuery asked, CancellationToken cancellationToken)
    {
        var question = Read(asked);
        if (!question.TryGetValue(out var read))
        {
            return Refuse(question.Errors);
        }

        return Ok(await leads.ListAsync(read.Filter, read.Order, read.Descending, read.After, asked.Take, Actor, cancellationToken));
    }

    /// <summary>All leads that match, as a file.</summary>
    [HttpGet("export")]
    public async Task<ActionResult> Export([FromQuery] LeadListQuery asked, SheetFormat format, CancellationToken cancellationToken)
    {
        var question = Read(asked);
        if (!question.TryGetValue(out var read))
        {
            return Refuse(question.Errors);
        }

        var sectors = published.Sectors(Actor.Language).DistinctBy(sector => sector.Code).ToDictionary(sector => sector.Code, sector => sector.Name);
        return Answer(await export.WriteAsync(read.Filter, read.Order, read.Descending, sectors, format, Actor, cancellationToken));
    }

    /// <summary>A lead in full; looking at it is written to the audit.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken) => Answer(await leads.FindAsync(id, Actor, cancellationToken));

    // What is asked for, or why it cannot be: an order by investments, or a currency, tells who has more.
    private Result<ReadQuery> Read(LeadListQuery asked)
    {
        var question = asked.Read(Actor);
        return question.TryGetValue(out var read) && !Actor.SeesInvestment && (read.Order == LeadOrder.Investment || read.Filter.Currency is not null) ? DeskErrors.Forbidden : question;
    }
}
