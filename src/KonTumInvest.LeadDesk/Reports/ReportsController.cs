using KonTumInvest.Content.Common;
using KonTumInvest.LeadDesk.Inbox;
using KonTumInvest.Leads.Export;
using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>The numbers of the desk, of the leads the account sees.</summary>
[Route(DeskPath + "/reports")]
public sealed class ReportsController(LeadReports reports, LeadScores scores, ScoreExport export, ReportExport numbers, PublishedChoices published, TimeProvider time) : DeskController
{
    /// <summary>The dashboard.</summary>
    [HttpGet]
    public async Task<ActionResult> Read([FromQuery] ReportQuery asked, CancellationToken cancellationToken) =>
        Read(asked) is var found && found.TryGetValue(out var filter) ? Answer(await reports.ReadAsync(filter, Actor, cancellationToken)) : Refuse(found.Errors);

    /// <summary>The numbers of the dashboard, as a file.</summary>
    [HttpGet("export")]
    public async Task<ActionResult> ExportNumbers([FromQuery] ReportQuery asked, SheetFormat format, CancellationToken cancellationToken)
    {
        var found = Read(asked);
        if (!found.TryGetValue(out var filter))
        {
            return Refuse(found.Errors);
        }

        var sectors = published.Sectors(Actor.Language).DistinctBy(sector => sector.Code).ToDictionary(sector => sector.Code, sector => sector.Name);
        var places = published.Places(Actor.Language).DistinctBy(place => place.Code).ToDictionary(place => place.Code, place => place.Name);
        return Answer(await numbers.WriteAsync(filter, sectors, places, format, Actor, cancellationToken));
    }

    /// <summary>How well enquiries were dealt with, on average.</summary>
    [HttpGet("scores")]
    public async Task<ActionResult> Scores([FromQuery] ReportQuery asked, CancellationToken cancellationToken) =>
        Read(asked) is var found && found.TryGetValue(out var filter) ? Answer(await scores.ReadAsync(filter, Actor, cancellationToken)) : Refuse(found.Errors);

    /// <summary>The enquiries behind the averages.</summary>
    [HttpGet("scores/leads")]
    public async Task<ActionResult> Scored([FromQuery] ReportQuery asked, bool? reviewed, string? after, CancellationToken cancellationToken) =>
        Read(asked) is var found && found.TryGetValue(out var filter) ? Answer(await scores.ListAsync(filter, reviewed, after, Actor, cancellationToken)) : Refuse(found.Errors);

    /// <summary>All enquiries behind the averages, as a file.</summary>
    [HttpGet("scores/leads/export")]
    public async Task<ActionResult> Export([FromQuery] ReportQuery asked, bool? reviewed, SheetFormat format, CancellationToken cancellationToken) =>
        Read(asked) is var found && found.TryGetValue(out var filter) ? Answer(await export.WriteAsync(filter, reviewed, format, Actor, cancellationToken)) : Refuse(found.Errors);

    private Result<ReportFilter> Read(ReportQuery asked) => asked.Read(time.GetUtcNow(), Actor);
}
