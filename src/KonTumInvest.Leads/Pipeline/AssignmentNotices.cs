using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Tells by mail whoever answers for a lead from now on, and while he is away his deputy as well. Why stays at the desk: it may name the investor.</summary>
public sealed class AssignmentNotices(LeadNotices notices)
{
    /// <summary>Adds the mails to the act. Whoever takes a lead himself knows, and what the product gives out is told to the unit.</summary>
    internal Task TellAsync(DeskTransaction transaction, Lead lead) =>
        transaction.Actor.Key is { } giver && lead.OfficerKey is not null && lead.OfficerKey != giver ? notices.AddAsync(transaction, lead, "lead.given", except: giver) : Task.CompletedTask;
}
