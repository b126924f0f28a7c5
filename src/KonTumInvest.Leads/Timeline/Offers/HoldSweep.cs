using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>Ends holds when their last day in Viet Nam is over, and gives the officer the task of asking the investor.</summary>
public sealed class HoldSweep(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskSweep sweep,
    RulesInUse rules,
    NoticeRecipients recipients,
    TaskNotices notices,
    TimeProvider time,
    ILogger<HoldSweep> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Looks at every hold that is over, each with a try of its own.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken) =>
        await sweep.EachAsync("The hold of offer", await OverAsync(VietnamTime.DateOf(time.GetUtcNow()), cancellationToken), EndAsync, cancellationToken);

    private async Task<List<Guid>> OverAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Offers.Where(offer => offer.State == OfferState.Held && offer.HeldUntil < today)
            .OrderBy(offer => offer.HeldUntil)
            .Take(AtOnce)
            .Select(offer => offer.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task<Result<int>> EndAsync(DeskTransaction transaction, Guid id)
    {
        var offer = await transaction.Context.Offers.SingleAsync(row => row.Id == id, transaction.Cancellation);

        // Extended or accepted between the look and now.
        if (offer is not { State: OfferState.Held, HeldUntil: { } until } || until >= VietnamTime.DateOf(transaction.Now))
        {
            return 0;
        }

        (offer.State, offer.HeldUntil) = (OfferState.Released, null);
        var lead = await transaction.Context.Leads.AsNoTracking().Include(row => row.Readers).SingleAsync(row => row.Id == offer.LeadId, transaction.Cancellation);
        var people = await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer);
        foreach (var person in people)
        {
            var language = TaskNotices.LanguageOf(person);
            var subject = LeadsTexts.Get("offer.expired.subject", language, lead.Reference);
            var text = LeadsTexts.Get("offer.expired.text", language, offer.PlotCode, lead.Reference, until);
            transaction.Context.Outbox.Add(notices.Row(lead, person, subject, text, transaction.Now));
        }

        if (people.Count > 0)
        {
            transaction.Context.Tasks.Add(NewTask(transaction, lead, offer, people[0].Key, TaskNotices.LanguageOf(people[0])));
        }

        logger.LogInformation("The hold of offer {OfferId} of lead {LeadId} has ended", id, lead.Id);
        return 1;
    }

    // The notice says it is due; another reminder at the same time would say the same again.
    private LeadTask NewTask(DeskTransaction transaction, Lead lead, Offer offer, Guid assignee, string language) =>
        new()
        {
            Id = Guid.CreateVersion7(transaction.Now),
            LeadId = lead.Id,
            Title = LeadsTexts.Get("offer.expired.task", language, offer.PlotCode),
            AssigneeKey = assignee,
            DueAt = rules.Current.Calendar.NextOpening(transaction.Now).ToUniversalTime(),
            RemindedAt = transaction.Now,
            CreatedAt = transaction.Now,
        };
}
