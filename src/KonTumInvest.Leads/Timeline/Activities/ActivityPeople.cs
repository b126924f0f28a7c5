using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>Says who takes part in an activity.</summary>
internal static class ActivityPeople
{
    /// <summary>The named contacts by their keys; a refusal where somebody is neither of the lead nor of the staff, or cannot be invited.</summary>
    public static async Task<Result<Dictionary<Guid, Contact>>> FindAsync(
        DeskTransaction transaction,
        Lead lead,
        ActivityFields fields,
        Activity? before,
        IStaffDirectory staff
    )
    {
        // Whoever took part already may stay, also when he has left since.
        var there = before?.People.Select(person => person.StaffKey ?? person.ContactId ?? Guid.Empty).ToHashSet() ?? [];
        if (fields.Staff.Any(key => !there.Contains(key) && staff.Find(key) is not { Enabled: true }))
        {
            return ActivityErrors.PersonUnknown;
        }

        var ids = fields.Contacts.ToList();
        var found = await transaction
            .Context.Contacts.Where(contact => ids.Contains(contact.Id))
            .Where(contact =>
                contact.Id == lead.ContactId
                || there.Contains(contact.Id)
                || transaction.Context.LeadContacts.Any(link => link.LeadId == lead.Id && link.ContactId == contact.Id)
            )
            .ToDictionaryAsync(contact => contact.Id, transaction.Cancellation);
        if (found.Count != ids.Count)
        {
            return ActivityErrors.PersonUnknown;
        }

        var invited = before?.People.Where(person => person.InvitedAt is not null).Select(person => person.ContactId).ToHashSet() ?? [];
        return fields.Invite && found.Values.Any(contact => !invited.Contains(contact.Id) && !contact.MayBeWrittenTo) ? ActivityErrors.MayNotBeWrittenTo : found;
    }

    /// <summary>Adds who is new and takes away who is not named any more.</summary>
    /// <returns>Everybody who takes part now, and who was taken away.</returns>
    public static (List<ActivityPerson> Now, List<ActivityPerson> Gone) Replace(DeskTransaction transaction, Activity activity, ActivityFields fields)
    {
        var gone = activity
            .People.Where(person => person.ContactId is { } contact ? !fields.Contacts.Contains(contact) : !fields.Staff.Contains(person.StaffKey ?? Guid.Empty))
            .ToList();
        var stay = activity.People.Except(gone).ToList();
        var added = fields
            .Contacts.Except(stay.Select(person => person.ContactId ?? Guid.Empty))
            .Select(contact => New(contact, staffKey: null))
            .Concat(fields.Staff.Except(stay.Select(person => person.StaffKey ?? Guid.Empty)).Select(key => New(contactId: null, key)))
            .ToList();
        transaction.Context.RemoveRange(gone);
        transaction.Context.AddRange(added);
        return ([.. stay, .. added], gone);

        ActivityPerson New(Guid? contactId, Guid? staffKey) =>
            new()
            {
                Id = Guid.CreateVersion7(transaction.Now),
                ActivityId = activity.Id,
                ContactId = contactId,
                StaffKey = staffKey,
            };
    }
}
