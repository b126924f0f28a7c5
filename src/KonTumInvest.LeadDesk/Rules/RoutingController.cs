using System.Text.Json;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Routing;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rules;

/// <summary>Which unit answers which enquiry.</summary>
[Route(DeskPath + "/routing")]
public sealed class RoutingController(RoutingRules rules, RoutingDryRun dryRun) : DeskController
{
    [HttpGet]
    public async Task<ActionResult> Read(CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.ManageRules) is { } refused)
        {
            return refused;
        }

        var stored = await rules.ReadAsync(cancellationToken);
        return Ok(new { version = stored.Number, changedAt = stored.At, changedBy = stored.ByKey, value = RoutingRules.Write(stored.Value) });
    }

    /// <summary>Replaces all rules.</summary>
    [HttpPut]
    public async Task<ActionResult> Save([FromBody] SaveRules sent, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.ManageRules) is { } refused)
        {
            return refused;
        }

        var parsed = RoutingRules.Parse(sent.Json);
        if (!parsed.TryGetValue(out var written))
        {
            return Refuse(parsed.Errors);
        }

        var saved = await rules.SaveAsync(written, sent.Version!.Value, sent.Reason, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }

    /// <summary>Where the enquiries of the last days would go by these rules; saves nothing.</summary>
    [HttpPost("dry-run")]
    public async Task<ActionResult> Try([FromBody] TryRules sent, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.ManageRules) is { } refused)
        {
            return refused;
        }

        var parsed = RoutingRules.Parse(SaveRules.Raw(sent.Value));
        return parsed.TryGetValue(out var written) ? Answer(await dryRun.RunAsync(written, sent.Days, Actor, cancellationToken)) : Refuse(parsed.Errors);
    }
}

/// <summary>Rules to be tried on the enquiries of the last days.</summary>
public sealed record TryRules(JsonElement Value, int? Days);
