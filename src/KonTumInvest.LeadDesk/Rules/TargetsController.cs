using System.Text.Json.Nodes;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rules;

/// <summary>How soon each kind of enquiry is dealt with.</summary>
[Route(DeskPath + "/targets")]
public sealed class TargetsController(ServiceRules rules) : DeskController
{
    /// <summary>The targets. Everybody at the desk may read them.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(CancellationToken cancellationToken)
    {
        var targets = await rules.TargetsAsync(cancellationToken);
        return Ok(
            new
            {
                version = targets.Number,
                changedAt = targets.At,
                changedBy = targets.ByKey,
                value = JsonNode.Parse(targets.Value.ToJson()),
                roles = NoticeRecipients.Codes,
            }
        );
    }

    /// <summary>Saves all of them; running deadlines follow. Terms set by law can be made shorter only.</summary>
    [HttpPut]
    public async Task<ActionResult> Save([FromBody] SaveRules sent, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.ManageRules) is { } refused)
        {
            return refused;
        }

        var saved = await rules.SaveTargetsAsync(sent.Json, sent.Version!.Value, sent.Reason, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }
}
