using System.Text.Json.Nodes;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rules;

/// <summary>Office hours and days off.</summary>
[Route(DeskPath + "/calendar")]
public sealed class CalendarController(ServiceRules rules) : DeskController
{
    /// <summary>The calendar, with a warning for each coming year whose holidays nobody has entered. Everybody at the desk may read it.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(CancellationToken cancellationToken)
    {
        var calendar = await rules.CalendarAsync(cancellationToken);
        var missing = rules.MissingYears(calendar.Value);
        return Ok(
            new
            {
                version = calendar.Number,
                changedAt = calendar.At,
                changedBy = calendar.ByKey,
                value = JsonNode.Parse(calendar.Value.ToJson()),
                warnings = missing.Select(year => new { year, text = ServiceRules.Warning(year, Actor.Language) }),
            }
        );
    }

    /// <summary>Saves all of it; running deadlines follow.</summary>
    [HttpPut]
    public async Task<ActionResult> Save([FromBody] SaveRules sent, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.ManageRules) is { } refused)
        {
            return refused;
        }

        var saved = await rules.SaveCalendarAsync(sent.Json, sent.Version!.Value, sent.Reason, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }
}
