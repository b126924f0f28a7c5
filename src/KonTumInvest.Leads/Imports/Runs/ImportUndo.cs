using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
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

        var most = options.Value.BatchRows;
        var done = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                transaction.Reason = ReasonOf(importId);
                if (await ImportLock.TakeAsync(transaction, importId, ImportState.Undoing) is not { } import)
                {
                    return ImportErrors.OtherState;
                }

                var rows = await LastAsync(transaction, importId, most);
                var isWorkedOn = await WorkedOnAsync(transaction, rows);
                foreach (var row in rows)
                {
                    row.State = row.State == ImportRowState.Imported ? await TakeBackAsync(transaction, row, isWorkedOn) : await TakeOffAsync(transaction, row);
                }

                // A person goes when no lead is left, and an organisation when no person is: each is asked about once the others are gone.
                await saving.SaveAsync(transaction.Context, actor, transaction.Now, transaction.Reason, transaction.Cancellation);
                var undone = rows.FindAll(row => row.State == ImportRowState.Undone);
                await RemoveContactsAsync(transaction, undone);
                await saving.SaveAsync(transaction.Context, actor, transaction.Now, transaction.Reason, transaction.Cancellation);
                await RemoveOrganisationsAsync(transaction, undone);

                if (rows.Count < most)
                {
                    import.GoTo(ImportState.Undone, transaction.Now);
                }

                return rows.Count;
            },
            cancellationToken
        );
        if (done.TryGetValue(out var count) && count < most)
        {
            logger.LogInformation("Import {ImportId} taken back", importId);
        }

        return done.TryGetValue(out count) ? count == most : done.Errors[0] == DeskErrors.ChangedMeanwhile;
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

    private static async Task<ImportRowState> TakeBackAsync(DeskTransaction transaction, ImportRow row, Func<ImportRow, bool> isWorkedOn)
    {
        var context = transaction.Context;
        if (await context.Leads.SingleOrDefaultAsync(lead => lead.Id == row.LeadId, transaction.Cancellation) is not { } lead)
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

    // Whether somebody has worked on what a row became, or something has come in for it: asked for all rows of a batch at once.
    private static async Task<Func<ImportRow, bool>> WorkedOnAsync(DeskTransaction transaction, IReadOnlyList<ImportRow> rows)
    {
        var context = transaction.Context;
        var leads = rows.Where(row => row.State == ImportRowState.Imported).Select(row => row.LeadId).OfType<Guid>().ToList();
        var grown = await context
            .Leads.Where(lead => leads.Contains(lead.Id))
            .Where(lead =>
                lead.MergedIntoId != null
                || context.Leads.Any(other => other.MergedIntoId == lead.Id)
                || context.LeadEnquiries.Any(link => link.LeadId == lead.Id)
                || context.Mails.Any(mail => mail.LeadId == lead.Id)
            )
            .Select(lead => lead.Id)
            .ToListAsync(transaction.Cancellation);

        var ids = rows.Select(row => row.ImportId).Distinct().ToList();
        var own = ids.Select(ImportRun.ReasonOf).Concat(ids.Select(ReasonOf)).ToList();
        var parties = rows.SelectMany(row => new[] { row.ContactId, row.OrganisationId }).OfType<Guid>().ToList();
        var since = rows.Min(row => row.DoneAt);
        var acts = await context
            .Audit.AsNoTracking()
            .Where(entry => (leads.Contains(entry.LeadId!.Value) || parties.Contains(entry.SubjectId)) && entry.At >= since)
            .Where(entry => Changing.Contains(entry.Act) && (entry.Reason == null || !own.Contains(entry.Reason)))
            .Select(entry => new { entry.LeadId, entry.SubjectId, entry.At })
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
