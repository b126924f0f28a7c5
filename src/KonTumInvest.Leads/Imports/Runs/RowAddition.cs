using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Adds a row to the lead that is there already: a note of what it says, and its person where unknown.</summary>
public sealed class RowAddition(PartyMatching parties)
{
    /// <summary>The lead a row is to be added to.</summary>
    /// <returns>
    /// Null where there is none to add to, because it is another unit's or its row was left out; <see cref="ImportErrors.TargetGone"/> where the
    /// importing person may not write to it any more.
    /// </returns>
    internal async Task<Result<Lead>?> TargetAsync(DeskTransaction transaction, ImportRow row)
    {
        foreach (var duplicate in row.Duplicates)
        {
            var leadId = duplicate.LeadId ?? await LeadOfRowAsync(transaction, row.ImportId, duplicate.Row);
            if (leadId is { } id)
            {
                var found = await transaction.FindLeadAsync(id, LeadAct.Write);

                // A row of this import may have become another unit's lead, which is added to all the same: it is the same list.
                return found.TryGetValue(out var lead) ? lead
                    : duplicate.Row is not null && await transaction.Context.Leads.SingleOrDefaultAsync(other => other.Id == id && other.MergedIntoId == null, transaction.Cancellation) is { } own ? own
                    : ImportErrors.TargetGone;
            }
        }

        return null;
    }

    /// <summary>Adds the row to the lead.</summary>
    internal async Task AddAsync(DeskTransaction transaction, ImportRow row, Lead lead, LeadDraft draft)
    {
        var context = transaction.Context;
        var organisation = lead.OrganisationId;
        var contact = await parties.ContactOfAsync(context, LeadIntake.FactsOf(draft), organisation, transaction.Now, transaction.Cancellation);
        if (context.Entry(contact).State == EntityState.Added)
        {
            row.ContactId = contact.Id;
        }

        var isKnown = contact.Id == lead.ContactId || await context.LeadContacts.AnyAsync(link => link.LeadId == lead.Id && link.ContactId == contact.Id, transaction.Cancellation);
        if (!isKnown)
        {
            var link = new LeadContact { Id = Guid.CreateVersion7(transaction.Now), LeadId = lead.Id, ContactId = contact.Id, Role = draft.Position is { Length: <= LeadContact.RoleMaxLength } role ? role : null };
            context.LeadContacts.Add(link);
            row.LeadContactId = link.Id;
        }

        var note = new Activity
        {
            Id = Guid.CreateVersion7(transaction.Now),
            LeadId = lead.Id,
            Kind = ActivityKind.Note,
            At = draft.Past?.ReceivedAt ?? transaction.Now,
            ByKey = transaction.Actor.Key,
            Subject = LeadsTexts.Get("import.note-subject", "vi"),
            Body = string.Join('\n', new[] { draft.PersonName, draft.Organisation, draft.Title, draft.Message }.Where(text => !string.IsNullOrWhiteSpace(text))),
            CreatedAt = transaction.Now,
        };
        context.Activities.Add(note);
        (row.State, row.LeadId, row.ActivityId) = (ImportRowState.Added, lead.Id, note.Id);
    }

    private static async Task<Guid?> LeadOfRowAsync(DeskTransaction transaction, Guid importId, int? number) =>
        number is null
            ? null
            : await transaction
                .Context.ImportRows.Where(row => row.ImportId == importId && row.Number == number && (row.State == ImportRowState.Imported || row.State == ImportRowState.Added))
                .Select(row => row.LeadId)
                .SingleOrDefaultAsync(transaction.Cancellation);
}
