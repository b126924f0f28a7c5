using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Reception;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Changes what a lead is about, once more is known than when it was opened.</summary>
public sealed class LeadSubjects(IServiceScopeFactory scopes)
{
    /// <summary>Has a lead be about these and nothing else. What it was about before may stay, also where it is published no longer.</summary>
    /// <returns><see cref="ReceptionErrors.Subjects"/> for what is not published, and for too many; null where it was done.</returns>
    internal async Task<Error?> SetAsync(DeskTransaction transaction, Lead lead, IEnumerable<Guid> keys)
    {
        var (context, now) = (transaction.Context, transaction.Now);
        var wanted = keys.ToHashSet();
        var stored = await context.LeadSubjects.Where(subject => subject.LeadId == lead.Id).ToListAsync(transaction.Cancellation);
        var unknown = wanted.Except(stored.Select(subject => subject.Key)).ToList();
        if (unknown.Count > 0 && wanted.Count > ReceiveLead.MaxSubjects)
        {
            return ReceptionErrors.Subjects;
        }

        var added = Find(unknown);
        if (added.Count != unknown.Count)
        {
            return ReceptionErrors.Subjects;
        }

        var removed = stored.FindAll(subject => !wanted.Contains(subject.Key));
        context.RemoveRange(removed);
        context.LeadSubjects.AddRange(added.Select((subject, position) => LeadOpening.Subject(lead.Id, StoredSubject.From(lead.Id, position, subject), now)));
        if (added.Count + removed.Count > 0)
        {
            // Rows of their own: whoever changes the lead from an older reading is to be told all the same.
            lead.ChangeAt(now);
        }

        return null;
    }

    private List<EnquirySubject> Find(List<Guid> keys)
    {
        using var scope = scopes.CreateScope();
        var topics = scope.ServiceProvider.GetRequiredService<ILeadTopics>();
        return [.. keys.Select(topics.Find).OfType<EnquirySubject>()];
    }
}
