using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// Reminds before the terms of requests and escalates after them, and follows a calendar that was changed. The mail and the mark that it was
/// sent are one transaction, so that each notice is sent once. Of samples nobody is told.
/// </summary>
public sealed class DataRequestSweep(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskSweep sweep,
    RulesInUse rules,
    IStaffDirectory staff,
    DataRequestMails mails,
    TimeProvider time,
    ILogger<DataRequestSweep> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Looks at every term whose moment has come, each with a try of its own.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (now, number) = (time.GetUtcNow(), rules.Current.Number);
        List<Guid> due;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            due = await context
                .DataRequestTerms.Where(term => term.EndedAt == null && (term.NextAt <= now || term.RulesNumber != number))
                .OrderBy(term => term.DueAt)
                .Select(term => term.Id)
                .Take(AtOnce)
                .ToListAsync(cancellationToken);
        }

        return await sweep.EachAsync("The term of a data request", due, TellAsync, cancellationToken);
    }

    private async Task<Result<int>> TellAsync(DeskTransaction transaction, Guid id)
    {
        if (await LockedAsync(transaction, id) is not { EndedAt: null } term)
        {
            return 0;
        }

        var current = rules.Current;
        var request = await transaction.Context.DataRequests.AsNoTracking().SingleAsync(row => row.Id == term.RequestId, transaction.Cancellation);
        RequestTerms.Recount(request, term, current, transaction.Now);
        var reading = RequestTerms.Read(request, term, current, transaction.Now);
        var isSample = await SampleRequests.IsSampleAsync(transaction.Context, request, transaction.Cancellation);
        var written = 0;
        if (reading.State == ServiceState.Reminded && term.RemindedAt is null)
        {
            written += isSample ? 0 : Tell(transaction, "reminder", request, term, NoticeRecipients.Officer);
            term.RemindedAt = transaction.Now;
            transaction.Note(null, nameof(DataRequest), request.Id, "reminded");
        }

        foreach (var step in reading.Escalated.Skip(term.Escalated))
        {
            written += isSample ? 0 : Tell(transaction, "overdue", request, term, step.To);
            transaction.Note(null, nameof(DataRequest), request.Id, "escalated");
        }

        term.Escalated = reading.Escalated.Count;
        term.NextAt = reading.NextChange?.ToUniversalTime();
        return written;
    }

    // On PostgreSQL two nodes look at once; the second waits here and finds the marks of the first.
    private static async Task<DataRequestTerm?> LockedAsync(DeskTransaction transaction, Guid id)
    {
        await transaction.Context.DataRequestTerms.Where(term => term.Id == id).ExecuteUpdateAsync(set => set.SetProperty(term => term.RulesNumber, term => term.RulesNumber), transaction.Cancellation);
        return await transaction.Context.DataRequestTerms.SingleOrDefaultAsync(term => term.Id == id, transaction.Cancellation);
    }

    private int Tell(DeskTransaction transaction, string occasion, DataRequest request, DataRequestTerm term, string to)
    {
        var people = Recipients(request, to);
        transaction.Context.Outbox.AddRange(people.Select(person => mails.ToStaff(occasion, request, term, person, transaction.Now)));
        logger.LogInformation("Data request {RequestId}: {Occasion} of {Step}, due {DueAt}, to {Count} people", request.Id, occasion, term.Step, term.DueAt, people.Count);
        return people.Count;
    }

    /// <summary>The officer of the request, then all who handle requests, then those who lead the board; a notice always has a reader where there is one.</summary>
    private List<StaffPerson> Recipients(DataRequest request, string to)
    {
        var people = staff.All().Where(person => person.Enabled).ToList();
        List<StaffPerson>[] upwards = [people.FindAll(person => person.Key == request.OfficerKey), people.FindAll(DataRequestHandling.Handles), people.FindAll(person => person.Role == DeskRole.Director)];
        var first = to == NoticeRecipients.BoardLeader ? 2 : to == NoticeRecipients.UnitHead ? 1 : 0;
        return upwards.Skip(first).Concat(upwards.Take(first).Reverse()).FirstOrDefault(group => group.Count > 0) ?? [];
    }
}
