using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline.Invitations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Activities;

/// <summary>Writes notes, calls, meetings and visits on a lead, and invites to those to come.</summary>
public sealed class ActivityService(DeskWork work, IStaffDirectory staff, MeetingInvitations invitations, ILogger<ActivityService> logger)
{
    /// <summary>Writes a new one.</summary>
    /// <returns>Refusals of <see cref="ActivityErrors"/> and <see cref="DeskErrors"/>.</returns>
    public Task<Result<ActivityState>> AddAsync(Guid leadId, SaveActivity request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(leadId, actor, async (transaction, lead) =>
        {
            if (request.FormToken is { } token && await transaction.Context.Activities.SingleOrDefaultAsync(row => row.Id == token, transaction.Cancellation) is { } earlier)
            {
                return earlier.LeadId == lead.Id ? earlier : ActivityErrors.NotFound;
            }

            var asked = ActivityFields.Check(request, request.Kind, before: null, transaction.Now);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<Activity>.Refused(asked.Errors);
            }

            var contacts = await ActivityPeople.FindAsync(transaction, lead, fields, before: null, staff);
            if (!contacts.Succeeded)
            {
                return Result<Activity>.Refused(contacts.Errors);
            }

            var activity = new Activity
            {
                Id = request.FormToken ?? Guid.CreateVersion7(transaction.Now),
                LeadId = lead.Id,
                Kind = fields.Kind,
                At = fields.At,
                EndsAt = fields.EndsAt,
                ByKey = transaction.Actor.Key,
                Subject = fields.Subject,
                Body = fields.Body,
                Place = fields.Place,
                CreatedAt = transaction.Now,
            };
            transaction.Context.Activities.Add(activity);
            var (people, _) = ActivityPeople.Replace(transaction, activity, fields);
            await TellAsync(transaction, lead, activity, GuestsToInvite(fields, people, contacts.Value), []);
            logger.LogInformation("{Kind} {ActivityId} written on lead {LeadId} by {StaffId}", fields.Kind, activity.Id, leadId, actor.Key);
            return activity;
        }, cancellationToken);
    }

    /// <summary>Replaces its fields. Whoever was invited to something to come is told what changed.</summary>
    public Task<Result<ActivityState>> ChangeAsync(Guid leadId, Guid id, SaveActivity request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(leadId, actor, async (transaction, lead) =>
        {
            var found = await FindAsync(transaction, lead, id, request.ExpectedVersion);
            if (!found.TryGetValue(out var activity))
            {
                return found;
            }

            var asked = ActivityFields.Check(request, activity.Kind, activity.At, transaction.Now);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<Activity>.Refused(asked.Errors);
            }

            var contacts = await ActivityPeople.FindAsync(transaction, lead, fields, activity, staff);
            if (!contacts.Succeeded)
            {
                return Result<Activity>.Refused(contacts.Errors);
            }

            await ChangeAsync(transaction, lead, activity, fields, contacts.Value);
            return activity;
        }, cancellationToken);
    }

    /// <summary>Says that a meeting or visit does not take place; whoever was invited is told.</summary>
    public Task<Result<ActivityState>> CancelAsync(Guid leadId, Guid id, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(leadId, actor, async (transaction, lead) =>
        {
            var found = await FindAsync(transaction, lead, id, expectedVersion);
            if (!found.TryGetValue(out var activity))
            {
                return found;
            }

            if (!ActivityFields.IsMeeting(activity.Kind))
            {
                return ActivityErrors.Kind;
            }

            activity.CancelledAt = transaction.Now;
            if (activity.At > transaction.Now && activity.People.Any(person => person.InvitedAt is not null))
            {
                activity.Sequence++;
                await invitations.CancelAsync(transaction, lead, activity, await InvitedAsync(transaction, activity.People));
            }

            logger.LogInformation("{Kind} {ActivityId} of lead {LeadId} cancelled by {StaffId}", activity.Kind, id, leadId, actor.Key);
            return activity;
        }, cancellationToken);

    private async Task ChangeAsync(DeskTransaction transaction, Lead lead, Activity activity, ActivityFields fields, Dictionary<Guid, Contact> contacts)
    {
        var toCome = activity.At > transaction.Now || fields.At > transaction.Now;
        var told = activity.At != fields.At || activity.EndsAt != fields.EndsAt || activity.Subject != fields.Subject || activity.Place != fields.Place;
        (activity.At, activity.EndsAt, activity.Subject, activity.Body, activity.Place) = (fields.At, fields.EndsAt, fields.Subject, fields.Body, fields.Place);
        activity.ChangedAt = transaction.Now;
        var (people, gone) = ActivityPeople.Replace(transaction, activity, fields);
        var uninvited = toCome ? await InvitedAsync(transaction, gone) : [];
        var again = toCome && told ? people.Where(person => person.InvitedAt is not null).ToList() : [];
        if (again.Count > 0 || uninvited.Count > 0)
        {
            activity.Sequence++;
        }

        var guests = again
            .Where(person => contacts.TryGetValue(person.ContactId ?? Guid.Empty, out var contact) && contact.MayBeWrittenTo)
            .Select(person => new Guest(person, contacts[person.ContactId!.Value]));
        await TellAsync(transaction, lead, activity, [.. guests, .. GuestsToInvite(fields, people, contacts)], uninvited);
    }

    private async Task TellAsync(DeskTransaction transaction, Lead lead, Activity activity, IReadOnlyCollection<Guest> guests, IReadOnlyCollection<Contact> uninvited)
    {
        await invitations.InviteAsync(transaction, lead, activity, guests);
        await invitations.CancelAsync(transaction, lead, activity, uninvited);
        if (guests.Count > 0)
        {
            FirstContact.Record(transaction, lead, transaction.Now);
        }
        else if (activity.Kind != ActivityKind.Note && activity.At <= transaction.Now)
        {
            FirstContact.Record(transaction, lead, activity.At);
        }
    }

    // Only those who were not invited before: the others hear of it where something changed.
    private static IReadOnlyCollection<Guest> GuestsToInvite(ActivityFields fields, IEnumerable<ActivityPerson> people, Dictionary<Guid, Contact> contacts) =>
        fields.Invite
            ? [.. people.Where(person => person is { ContactId: not null, InvitedAt: null }).Select(person => new Guest(person, contacts[person.ContactId!.Value]))]
            : [];

    // Somebody who objected meanwhile is left alone, also with this.
    private static async Task<List<Contact>> InvitedAsync(DeskTransaction transaction, IEnumerable<ActivityPerson> people)
    {
        var ids = people.Where(person => person.InvitedAt is not null).Select(person => person.ContactId ?? Guid.Empty).ToList();
        var contacts = await transaction.Context.Contacts.Where(contact => ids.Contains(contact.Id)).ToListAsync(transaction.Cancellation);
        return contacts.FindAll(contact => contact.MayBeWrittenTo);
    }

    private static async Task<Result<Activity>> FindAsync(DeskTransaction transaction, Lead lead, Guid id, int? expectedVersion)
    {
        var activity = await transaction
            .Context.Activities.Include(row => row.People)
            .SingleOrDefaultAsync(row => row.Id == id && row.LeadId == lead.Id, transaction.Cancellation);
        if (activity is null || !ActivityFields.IsWritten(activity.Kind))
        {
            return ActivityErrors.NotFound;
        }

        return activity.Version != expectedVersion ? DeskErrors.ChangedMeanwhile
            : activity.CancelledAt is not null ? ActivityErrors.Cancelled
            : activity;
    }

    private async Task<Result<ActivityState>> ActAsync(
        Guid leadId,
        DeskActor actor,
        Func<DeskTransaction, Lead, Task<Result<Activity>>> act,
        CancellationToken cancellationToken
    )
    {
        var result = await work.RunAsync<Activity>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return found.TryGetValue(out var lead) ? await act(transaction, lead) : Result<Activity>.Refused(found.Errors);
            },
            cancellationToken
        );
        return result.TryGetValue(out var done) ? new ActivityState(done.Id, done.Version) : Result<ActivityState>.Refused(result.Errors);
    }
}
