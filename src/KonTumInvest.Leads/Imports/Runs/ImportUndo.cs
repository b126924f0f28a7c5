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

                var rows = await transaction
                    .Context.ImportRows.Where(row => row.ImportId == importId && (row.State == ImportRowState.Imported || row.State == ImportRowState.Added))
                    .OrderByDescending(row => row.Number)
                    .Take(most)
                    .ToListAsync(transaction.Cancellation);
                foreach (var row in rows)
                {
                    row.State = row.State == ImportRowState.Imported ? await TakeBackAsync(transaction, row) : await TakeOffAsync(transaction, row);
                    await saving.SaveAsync(transaction.Context, actor, transaction.Now, transaction.Reason, transaction.Cancellation);
                    await RemovePartiesAsync(transaction, row);
                    await saving.SaveAsync(transaction.Context, actor, transaction.Now, transaction.Reason, transaction.Cancellation);
                }

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

    private static async Task<ImportRowState> TakeBackAsync(DeskTransaction transaction, ImportRow row)
    {
        var context = transaction.Context;
        if (await context.Leads.SingleOrDefaultAsync(lead => lead.Id == row.LeadId, transaction.Cancellation) is not { } lead)
        {
            return ImportRowState.Undone;
        }

        var isWorkedOn =
            await IsWorkedOnAsync(context, row, transaction.Cancellation)
            || lead.MergedIntoId is not null
            || await context.Leads.AnyAsync(other => other.MergedIntoId == lead.Id, transaction.Cancellation)
            || await context.LeadEnquiries.AnyAsync(link => link.LeadId == lead.Id, transaction.Cancellation)
            || await context.Mails.AnyAsync(mail => mail.LeadId == lead.Id, transaction.Cancellation);
        if (isWorkedOn)
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

    private static Task<bool> IsWorkedOnAsync(LeadsDbContext context, ImportRow row, CancellationToken cancellationToken)
    {
        var (run, undo) = (ImportRun.ReasonOf(row.ImportId), ReasonOf(row.ImportId));
        return context.Audit.AnyAsync(
            entry =>
                (entry.LeadId == row.LeadId || (row.ContactId != null && entry.SubjectId == row.ContactId) || (row.OrganisationId != null && entry.SubjectId == row.OrganisationId))
                && entry.At >= row.DoneAt
                && Changing.Contains(entry.Act)
                && (entry.Reason == null || (entry.Reason != run && entry.Reason != undo)),
            cancellationToken
        );
    }

    private static async Task RemovePartiesAsync(DeskTransaction transaction, ImportRow row)
    {
        var context = transaction.Context;
        if (row.State != ImportRowState.Undone)
        {
            return;
        }

        var contact = await context
            .Contacts.Where(contact => contact.Id == row.ContactId)
            .Where(contact => !context.Leads.Any(lead => lead.ContactId == contact.Id) && !context.LeadContacts.Any(link => link.ContactId == contact.Id))
            .Where(contact => !context.Mails.Any(mail => mail.ContactId == contact.Id) && !context.PartyMerges.Any(merge => merge.FromId == contact.Id || merge.IntoId == contact.Id))
            .SingleOrDefaultAsync(transaction.Cancellation);
        if (contact is not null)
        {
            context.Remove(contact);
        }

        var organisation = await context
            .Organisations.Where(organisation => organisation.Id == row.OrganisationId)
            .Where(organisation => !context.Leads.Any(lead => lead.OrganisationId == organisation.Id))
            .Where(organisation => !context.Contacts.Any(other => other.OrganisationId == organisation.Id && other.Id != row.ContactId))
            .Where(organisation => !context.PartyMerges.Any(merge => merge.FromId == organisation.Id || merge.IntoId == organisation.Id))
            .SingleOrDefaultAsync(transaction.Cancellation);
        if (organisation is not null && (contact is not null || !await context.Contacts.AnyAsync(other => other.OrganisationId == organisation.Id, transaction.Cancellation)))
        {
            context.Remove(organisation);
        }
    }
}
