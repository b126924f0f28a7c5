using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Rules;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Retention;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>How long personal data are kept.</summary>
[Route(DeskPath + "/privacy/retention")]
public sealed class RetentionController(RetentionSettings settings, RetentionDryRun dryRun, RetentionLog log) : DeskController
{
    /// <summary>The rules.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.HandlePrivacy) is { } refused)
        {
            return refused;
        }

        var rules = await settings.ReadAsync(cancellationToken);
        return Ok(
            new
            {
                version = rules.Number,
                changedAt = rules.At,
                changedBy = rules.ByKey,
                value = JsonNode.Parse(rules.Value.ToJson()),
                acts = Enum.GetValues<RetentionScope>().ToDictionary(Name, scope => RetentionRule.ActsOf(scope).Select(Name)),
            }
        );
    }

    /// <summary>Saves all of them; the next sweep goes by them.</summary>
    [HttpPut]
    public async Task<ActionResult> Save([FromBody] SaveRules sent, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.HandlePrivacy) is { } refused)
        {
            return refused;
        }

        var saved = await settings.SaveAsync(sent.Json, sent.Version!.Value, sent.Reason, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }

    /// <summary>What these rules would take today; takes nothing.</summary>
    [HttpPost("dry-run")]
    public async Task<ActionResult> Try([FromBody] TryRetention sent, CancellationToken cancellationToken) => Answer(await dryRun.RunAsync(SaveRules.Raw(sent.Value), Actor, cancellationToken));

    /// <summary>The sweeps of the last days.</summary>
    [HttpGet("runs")]
    public async Task<ActionResult> Runs(CancellationToken cancellationToken) => Answer(await log.ReadAsync(Actor, cancellationToken));

    /// <summary>The leads of a sweep.</summary>
    [HttpGet("runs/{run:guid}")]
    public async Task<ActionResult> Run(Guid run, CancellationToken cancellationToken) => Answer(await log.LeadsAsync(run, Actor, cancellationToken));

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>Rules to be tried.</summary>
public sealed record TryRetention(JsonElement Value);
