using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Erases the data of a person.</summary>
[Route(DeskPath + "/privacy/subject")]
public sealed class ErasureController(DataSubjects subjects, PersonErasure erasure) : DeskController
{
    /// <summary>Erases what is held of the person with an address or a number; a person of whom nothing is held is no refusal.</summary>
    [HttpPost("erasure")]
    public async Task<ActionResult> Erase([FromBody] EraseSubject asked, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.HandlePrivacy) is { } refused)
        {
            return refused;
        }

        var found = await subjects.FindAsync(asked.Email, asked.Phone, cancellationToken);
        return found.TryGetValue(out var subject) ? Answer(await erasure.RunAsync(Actor, subject, asked.Reason, cancellationToken)) : Refuse(found.Errors);
    }
}

/// <summary>Whose data are erased, and why.</summary>
public sealed record EraseSubject(string? Email, string? Phone, string? Reason);
