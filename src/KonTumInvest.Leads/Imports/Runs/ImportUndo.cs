using System.Collections.Concurrent;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Search;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>
/// Takes back what an import made, the last row first: leads, the notes and people it added, and the contacts and organisations that nothing
/// else has to do with. What somebody has worked on since stays, and is listed. What the audit tells of it stays, too.
/// </summary>
public sealed class ImportUndo(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    DeskActors actors,
    LeadSaving saving,
    IOptions<ImportOptions> options,
    ILogger<ImportUndo> logger
)
{
    // Acts that change something; looking at a lead does not.
    private static readonly string[] Changing = ["created", "changed", "deleted", "answered", "ended"];

    // Of which the words are being taken out of the search by this node. After a restart that begins anew.
    private readonly ConcurrentDictionary<Guid, bool> _cleaning = [];

    /// <summary>What a transaction did.</summary>
    private enum Step
    {
        /// <summary>Took back rows.</summary>
        Rows,

        /// <summary>Took words of theirs out of the search.</summary>
        Words,

        /// <summary>Found nothing left to do.</summary>
        End,
    }

    /// <summary>Takes back the next batch.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    public async Task<bool> RunBatchAsync(Guid importId, CancellationToken cancellationToken)
    {
        Guid? by;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            by = await context.Imports.Where(import => import.Id == importId && import.State == ImportState.Undoing).Select(import => (Guid?)import.ByKey).SingleOrDefaultAsync(cancellationToken);
        }

        if (by is not { } key || await actors.FindAsync(key, cancellationToken) is not { } actor)
        {
            return false;
        }

        var begin = !_cleaning.ContainsKey(importId);
        var done = await work.RunAsync<Step>(
            actor,
            async transaction =>
            {
                transaction.Reason = ReasonOf(importId);
                if (await ImportLock.TakeAsync(transaction, importId, ImportState.Undoing) is not { } import)
                {
                    return ImportErrors.OtherState;
                }

                if (await LastAsync(transaction, importId, options.Value.BatchRows) is { Count: > 0 } rows)
                {
                    await TakeBackAsync(transaction, rows);
                    return Step.Rows;
                }

                if (await SearchIndex.CleanAsync(transaction.Context, begin, transaction.Cancellation))
                {
                    return Step.Words;
                }

                import.GoTo(ImportState.Undone, transaction.Now);
                return Step.End;
            },
            cancellationToken
        );
        if (!done.TryGetValue(out var step))
        {
            return done.Errors[0] == DeskErrors.ChangedMeanwhile;
        }

        switch (step)
        {
            case Step.Words:
                _cleaning[importId] = true;
                break;
            case Step.End:
                _cleaning.TryRemove(importId, out _);
                logger.LogInformation("Import {ImportId} taken back", importId);
                break;
        }

        return step != Step.End;
    }

    /// <summary>By it the audit tells what taking back did.</summary>
    internal static string ReasonOf(Guid importId) => $"undo import {importId}";

    // Each state by its index: asked for both at once, a database would read every row that was taken back before.
    private static async Task<List<ImportRow>> LastAsync(DeskTransaction transaction, Guid importId, int most)
    {
        var rows = new List<ImportRow>();
        foreach (var state in (ImportRowState[])[ImportRowState.Imported, ImportRowState.Added])
        {
            rows.AddRange(
                await transaction
                    .Context.ImportRows.Where(row => row.ImportId == importId && row.State == state)
                    .OrderByDescending(row => row.Number)
                    .Take(most)
                    .ToListAsync(transaction.Cancellation)
            );
        }

        return [.. rows.OrderByDescending(row => row.Number).Take(most)];
    }

    private async Task TakeBackAsync(DeskTransaction transaction, List<ImportRow> rows)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        var isWorkedOn = await WorkedOnAsync(transaction, rows);
        var leadIds = LeadsOf(rows);
        var leads = await context.Leads.Where(lead => leadIds.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id, cancellation);
        foreach (var row in rows)
        {
            row.State = row.State == ImportRowState.Imported ? TakeBack(context, row, leads, isWorkedOn) : await TakeOffAsync(transaction, row);
        }

        // Leads go with their words; these only leave the search once all rows are done, because one by one they take a hundred times as long.
        await SearchIndex.MarkAsync(context, cancellation);
        await saving.SaveAsync(context, transaction.Actor, transaction.Now, transaction.Reason, cancellation);
        await SearchIndex.TakeOutAsync(context, cancellation);

        // A person goes when no lead is left, and an organisation when no person is: each is asked about once the others are gone.
        var undone = rows.FindAll(row => row.State == ImportRowState.Undone);
        await RemoveContactsAsync(transaction, undone);
        await saving.SaveAsync(context, transaction.Actor, transaction.Now, transaction.Reason, cancellation);
        await RemoveOrganisationsAsync(transaction, undone);
    }

    private static ImportRowState TakeBack(LeadsDbContext context, ImportRow row, Dictionary<Guid, Lead> leads, Func<ImportRow, bool> isWorkedOn)
    {
        if (row.LeadId is not { } id || !leads.TryGetValue(id, out var lead))
        {
            return ImportRowState.Undone;
        }

        if (isWorkedOn(row))
        {
            return ImportRowState.Kept;
        }

        context.Remove(lead);
        return ImportRowState.Undone;
    }

    // The note and the person on a lead that was there before.
    private static async Task<ImportRowState> TakeOffAsync(DeskTransaction transaction, ImportRow row)
    {
        var context = transaction.Context;
        var note = await context.Activities.SingleOrDefaultAsync(activity => activity.Id == row.ActivityId, transaction.Cancellation);
        if (note is { Version: > 0 })
        {
            return ImportRowState.Kept;
        }

        if (note is not null)
        {
            context.Remove(note);
        }

        if (await context.LeadContacts.SingleOrDefaultAsync(link => link.Id == row.LeadContactId, transaction.Cancellation) is { } link)
        {
            context.Remove(link);
        }

        return ImportRowState.Undone;
    }

    private static List<Guid> LeadsOf(IEnumerable<ImportRow> rows) => [.. rows.Where(row => row.State == ImportRowState.Imported).Select(row => row.LeadId).OfType<Guid>()];

    // Whether somebody has worked on what a row became, or something has come in for it: asked for all rows of a batch at once. Each part by its own
    // index: of conditions with "or" between them the databases read every lead there is, and every entry of the audit since the import.
    private static async Task<Func<ImportRow, bool>> WorkedOnAsync(DeskTransaction transaction, IReadOnlyList<ImportRow> rows)
    {
        var context = transaction.Context;
        var leads = LeadsOf(rows);
        var into = leads.ConvertAll(lead => (Guid?)lead);
        var grown = await context
            .Leads.Where(lead => leads.Contains(lead.Id) && lead.MergedIntoId != null)
            .Select(lead => lead.Id)
            .Union(context.Leads.Where(other => other.MergedIntoId != null && into.Contains(other.MergedIntoId)).Select(other => other.MergedIntoId!.Value))
            .Union(context.LeadEnquiries.Where(link => leads.Contains(link.LeadId)).Select(link => link.LeadId))
            .Union(context.Mails.Where(mail => mail.LeadId != null && into.Contains(mail.LeadId)).Select(mail => mail.LeadId!.Value))
            .ToListAsync(transaction.Cancellation);

        var ids = rows.Select(row => row.ImportId).Distinct().ToList();
        var own = ids.Select(ImportRun.ReasonOf).Concat(ids.Select(ReasonOf)).ToList();
        var parties = rows.SelectMany(row => new[] { row.ContactId, row.OrganisationId }).OfType<Guid>().Distinct().ToList();
        var since = rows.Min(row => row.DoneAt);
        var changes = context
            .Audit.AsNoTracking()
            .Where(entry => entry.At >= since && Changing.Contains(entry.Act) && (entry.Reason == null || !own.Contains(entry.Reason)));
        var acts = await changes
            .Where(entry => into.Contains(entry.LeadId))
            .Select(entry => new { entry.LeadId, entry.SubjectId, entry.At })
            .Concat(changes.Where(entry => parties.Contains(entry.SubjectId)).Select(entry => new { entry.LeadId, entry.SubjectId, entry.At }))
            .ToListAsync(transaction.Cancellation);
        return row =>
            grown.Contains(row.LeadId!.Value)
            || acts.Exists(act => act.At >= row.DoneAt && (act.LeadId == row.LeadId || act.SubjectId == row.ContactId || act.SubjectId == row.OrganisationId));
    }

    private static async Task RemoveContactsAsync(DeskTransaction transaction, IReadOnlyList<ImportRow> undone)
    {
        var context = transaction.Context;
        var made = undone.Select(row => row.ContactId).OfType<Guid>().ToList();
        context.RemoveRange(
            await context
                .Contacts.Where(contact => made.Contains(contact.Id))
                .Where(contact => !context.Leads.Any(lead => lead.ContactId == contact.Id) && !context.LeadContacts.Any(link => link.ContactId == contact.Id))
                .Where(contact => !context.Mails.Any(mail => mail.ContactId == contact.Id) && !context.PartyMerges.Any(merge => merge.FromId == contact.Id || merge.IntoId == contact.Id))
                .ToListAsync(transaction.Cancellation)
        );
    }

    private static async Task RemoveOrganisationsAsync(DeskTransaction transaction, IReadOnlyList<ImportRow> undone)
    {
        var context = transaction.Context;
        var made = undone.Select(row => row.OrganisationId).OfType<Guid>().ToList();
        context.RemoveRange(
            await context
                .Organisations.Where(organisation => made.Contains(organisation.Id))
                .Where(organisation => !context.Leads.Any(lead => lead.OrganisationId == organisation.Id) && !context.Contacts.Any(contact => contact.OrganisationId == organisation.Id))
                .Where(organisation => !context.PartyMerges.Any(merge => merge.FromId == organisation.Id || merge.IntoId == organisation.Id))
                .ToListAsync(transaction.Cancellation)
        );
    }
}
