using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>The marks of a restriction or an objection.</summary>
[Route(DeskPath + "/privacy/contacts/{id:guid}/marks")]
public sealed class PersonMarksController(PersonMarks marks) : DeskController
{
    /// <summary>Takes the marks off.</summary>
    [HttpPost]
    public async Task<ActionResult> Lift(Guid id, [FromBody] LiftMarks sent, CancellationToken cancellationToken)
    {
        var lifted = await marks.LiftAsync(id, sent, Actor, cancellationToken);
        return lifted.TryGetValue(out var contact) ? Ok(new { id = contact }) : Refuse(lifted.Errors);
    }
}
