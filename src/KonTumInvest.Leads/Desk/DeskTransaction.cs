using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk;

/// <summary>What an act of <see cref="DeskWork"/> has in its hands.</summary>
public sealed class DeskTransaction(LeadsDbContext context, DeskActor actor, DateTimeOffset now, CancellationToken cancellationToken)
{
    public LeadsDbContext Context { get; } = context;

    public DeskActor Actor { get; } = actor;

    /// <summary>The one time of everything the act does.</summary>
    public DateTimeOffset Now { get; } = now;

    public CancellationToken Cancellation { get; } = cancellationToken;

    /// <summary>Why, for the audit; set by acts that ask for a reason.</summary>
    public string? Reason { get; set; }

    /// <summary>The lead, tracked, with its readers, contact and organisation, for the act to change.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="act">What is going to be done to it.</param>
    /// <param name="expectedVersion">The <see cref="Lead.Version"/> the actor saw; null where the act does not depend on what he saw.</param>
    /// <returns>
    /// <see cref="DeskErrors.LeadNotFound"/>, also for a lead the actor does not see; <see cref="DeskErrors.Forbidden"/>;
    /// <see cref="DeskErrors.Merged"/>; <see cref="DeskErrors.ChangedMeanwhile"/> where its version is another one.
    /// </returns>
    public async Task<Result<Lead>> FindLeadAsync(Guid id, LeadAct act, int? expectedVersion = null)
    {
        var lead = await Context
            .Leads.Include(lead => lead.Readers)
            .Include(lead => lead.Contact)
            .Include(lead => lead.Organisation)
            .SingleOrDefaultAsync(lead => lead.Id == id, Cancellation);
        if (lead is null || !LeadRights.May(Actor, LeadAct.Read, lead))
        {
            return DeskErrors.LeadNotFound;
        }

        if (act != LeadAct.Read && lead.MergedIntoId is not null)
        {
            return DeskErrors.Merged;
        }

        if (!LeadRights.May(Actor, act, lead))
        {
            return DeskErrors.Forbidden;
        }

        return expectedVersion is { } version && version != lead.Version ? DeskErrors.ChangedMeanwhile : lead;
    }

    /// <summary>Writes to the audit what changes no row, such as an export.</summary>
    public void Note(Guid? leadId, string subjectType, Guid subjectId, string act, string? changes = null) =>
        Context.Audit.Add(AuditTrail.Event(Actor, Now, leadId, subjectType, subjectId, act, changes, reason: Reason));
}
