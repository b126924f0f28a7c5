using System.ComponentModel.DataAnnotations;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Team;

/// <summary>Who works in which unit.</summary>
[Route(DeskPath + "/team")]
public sealed class TeamController(Leads.Officers.Team team) : DeskController
{
    /// <summary>Everybody at the desk, with how many open leads each answers for.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.ManageTeam) ?? Ok(await team.ReadAsync(Actor, cancellationToken));

    /// <summary>Saves everything about somebody.</summary>
    [HttpPut("{key:guid}")]
    public async Task<ActionResult> Save(Guid key, [FromBody] SaveOfficer sent, CancellationToken cancellationToken) =>
        Answer(await team.SaveAsync(key, sent, Actor, cancellationToken));

    /// <summary>Says how a unit chooses among its officers.</summary>
    [HttpPut("units/{code}")]
    public async Task<ActionResult> SaveUnit(string code, [FromBody] SaveAssignment sent, CancellationToken cancellationToken)
    {
        var saved = await team.SaveAssignmentAsync(code, sent.Assignment!.Value, sent.Version!.Value, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }

    /// <summary>Open leads whose officer cannot answer any more.</summary>
    [HttpGet("stranded")]
    public async Task<ActionResult> Stranded(Guid? after, CancellationToken cancellationToken)
    {
        var found = await team.StrandedAsync(after, Actor, cancellationToken);
        return found.TryGetValue(out var leads)
            ? Ok(
                new
                {
                    items = leads.Items.Select(lead => new
                    {
                        lead.Id,
                        reference = lead.Reference.ToString(),
                        lead.Title,
                        lead.Unit,
                        lead.Officer,
                        lead.DueAt,
                        lead.Version,
                    }),
                    leads.Next,
                }
            )
            : Refuse(found.Errors);
    }

    /// <summary>The own absence, deputy and signatures.</summary>
    [HttpGet("me")]
    public async Task<ActionResult> ReadOwn(CancellationToken cancellationToken) => Ok(await team.OwnAsync(Actor, cancellationToken));

    /// <summary>Saves them.</summary>
    [HttpPut("me")]
    public async Task<ActionResult> SaveOwn([FromBody] OwnSettings sent, CancellationToken cancellationToken) =>
        Answer(await team.SaveOwnAsync(sent, Actor, cancellationToken));
}

/// <summary>How a unit chooses, with the number that was read.</summary>
public sealed record SaveAssignment([Required] AssignmentMode? Assignment, [Required] int? Version);
