using KonTumInvest.Leads.Audit;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>Who did and looked at what.</summary>
[Route(DeskPath + "/audit")]
public sealed class AuditController(AuditReading audit) : DeskController
{
    /// <summary>A page, the newest first.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(Guid? lead, Guid? actor, DateOnly? from, DateOnly? to, string? after, CancellationToken cancellationToken) =>
        Answer(await audit.ReadAsync(new AuditFilter(lead, actor, from, to), after, Actor, cancellationToken));
}
