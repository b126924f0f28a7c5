using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Tells by mail whoever answers for a lead from now on, and while he is away his deputy as well. Why stays at the desk: it may name the investor.</summary>
public sealed class AssignmentNotices(LeadNotices notices)
{
    /// <summary>Adds the mails to the act. Whoever takes a lead himself knows.</summary>
    internal Task TellAsync(DeskTransaction transaction, Lead lead) =>
        transaction.Actor.Key is { } giver && lead.OfficerKey is not null && lead.OfficerKey != giver ? notices.AddAsync(transaction, lead, "lead.given", except: giver) : Task.CompletedTask;

    /// <summary>The same for a lead that the rules gave out when it came in. The unit's mailbox has a mail of its own: who reads that one is not told twice.</summary>
    /// <param name="transaction">The act that takes it in, by the product or by whoever sorts mail.</param>
    /// <param name="lead">The lead, with its officer.</param>
    /// <param name="unitMailbox">Where the unit is told; null where it is not.</param>
    internal Task TellOfArrivalAsync(DeskTransaction transaction, Lead lead, string? unitMailbox) =>
        lead.OfficerKey is not null && lead.OfficerKey != transaction.Actor.Key ? notices.AddAsync(transaction, lead, "lead.arrived", except: transaction.Actor.Key, told: unitMailbox) : Task.CompletedTask;
}
