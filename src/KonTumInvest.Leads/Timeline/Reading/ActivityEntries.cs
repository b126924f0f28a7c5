using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline.Activities;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Reading;

/// <summary>The activities of a timeline: what staff wrote, mails, messages and enquiries.</summary>
public sealed class ActivityEntries(IStaffDirectory staff)
{
    internal async Task<IEnumerable<TimelineEntry>> ReadAsync(TimelineQuestion asked, TimelineGroup? only, CancellationToken cancellationToken)
    {
        var (context, kinds, actor, before, beforeId) = (asked.Context, KindsOf(only), asked.Actor, asked.Time, asked.Id);
        var rows = await context
            .Activities.AsNoTracking()
            .Include(activity => activity.People)
            .Where(activity => activity.LeadId == asked.LeadId && kinds.Contains(activity.Kind))
            .Where(activity => activity.At < before || (activity.At == before && activity.Id < beforeId))
            .OrderByDescending(activity => activity.At)
            .ThenByDescending(activity => activity.Id)
            .Take(asked.Take)
            .ToListAsync(cancellationToken);
        var mails = await MailsAsync(context, rows, actor, cancellationToken);
        var messages = actor.SeesContactData ? await MessagesAsync(context, rows, cancellationToken) : [];
        var contactIds = rows.SelectMany(row => row.People).Select(person => person.ContactId ?? Guid.Empty).Distinct().ToList();
        var names = actor.SeesContactData
            ? await context.Contacts.Where(contact => contactIds.Contains(contact.Id)).ToDictionaryAsync(contact => contact.Id, contact => contact.Name, cancellationToken)
            : [];
        var actors = await ActorNames.ReadAsync(context, staff, cancellationToken);
        return rows.ConvertAll(row => Entry(row, mails, messages, names, actors, actor));
    }

    private static ActivityKind[] KindsOf(TimelineGroup? only) =>
        only switch
        {
            TimelineGroup.Notes => [ActivityKind.Note],
            TimelineGroup.Talks => [ActivityKind.Call, ActivityKind.Meeting, ActivityKind.SiteVisit],
            TimelineGroup.Mails => [ActivityKind.MailIn, ActivityKind.MailOut, ActivityKind.CaseMessage, ActivityKind.Enquiry],
            _ => Enum.GetValues<ActivityKind>(),
        };

    private TimelineEntry Entry(
        Activity row,
        Dictionary<Guid, TimelineMail> mails,
        Dictionary<Guid, string> messages,
        Dictionary<Guid, string> names,
        ActorNames actors,
        DeskActor actor
    )
    {
        var written = ActivityFields.IsWritten(row.Kind);

        // What investors wrote, and what was written to them, holds names and numbers; what staff note for each other is the desk's own.
        var text = written || actor.SeesContactData ? row.Body : null;
        if (row.EnquiryId is { } enquiry)
        {
            text = messages.GetValueOrDefault(enquiry);
        }

        return new TimelineEntry
        {
            Id = row.Id,
            At = row.At,
            Kind = row.Kind.ToString(),
            By = row.ByKey is { } by ? new PersonName(by, actors.Find(by) ?? "?") : null,
            Role = row.ByKey is not null ? null : row.Kind is ActivityKind.MailOut || written ? DeskRole.System : DeskRole.Investor,
            Subject = row.Subject,
            Text = text,
            EndsAt = row.EndsAt,
            Place = row.Place,
            CancelledAt = row.CancelledAt,
            People = [.. row.People.OrderBy(person => person.Id).Select(person => Person(person, names, actor))],
            Mail = row.MailId is { } mail ? mails.GetValueOrDefault(mail) : null,
            EnquiryId = row.EnquiryId,
            Written = written,
            Version = row.Version,
        };
    }

    private TimelinePerson Person(ActivityPerson person, Dictionary<Guid, string> names, DeskActor actor) =>
        new(
            person.ContactId,
            person.StaffKey,
            person.StaffKey is { } key ? staff.Find(key)?.Name ?? "?" : names.GetValueOrDefault(person.ContactId ?? Guid.Empty),
            person.InvitedAt,
            person.Answer,
            person.AnsweredAt,
            actor.SeesContactData ? person.AnswerComment : null
        );

    private static async Task<Dictionary<Guid, string>> MessagesAsync(LeadsDbContext context, List<Activity> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.EnquiryId is not null).Select(row => row.EnquiryId!.Value).ToList();
        return await context.Enquiries.Where(enquiry => ids.Contains(enquiry.Id)).ToDictionaryAsync(enquiry => enquiry.Id, enquiry => enquiry.Message, cancellationToken);
    }

    private static async Task<Dictionary<Guid, TimelineMail>> MailsAsync(LeadsDbContext context, List<Activity> rows, DeskActor actor, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row.MailId is not null).Select(row => row.MailId!.Value).ToList();
        var mails = await context
            .Mails.AsNoTracking()
            .Where(mail => ids.Contains(mail.Id))
            .Select(mail => new
            {
                mail.Id,
                mail.Direction,
                mail.Nature,
                From = mail.FromName ?? mail.FromAddress,
                mail.To,
                mail.ReturnedAt,
                mail.UndeliveredAt,
                Files = mail.Attachments.Count,
                Outbox = context.Outbox.Where(row => row.Id == mail.OutboxId).Select(row => new { row.Status, row.LastFailure }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return mails.ToDictionary(
            mail => mail.Id,
            mail => new TimelineMail(
                mail.Id,
                mail.Direction,
                mail.Nature,
                actor.SeesContactData || mail.Direction == MailDirection.Out ? mail.From : null,
                actor.SeesContactData ? mail.To : null,
                mail.Outbox?.Status.ToString(),
                mail.Outbox?.Status == MailStatus.Parked ? mail.Outbox.LastFailure : null,
                mail.ReturnedAt,
                mail.UndeliveredAt,
                mail.Files
            )
        );
    }
}
