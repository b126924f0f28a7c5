using System.Text.Json;
using KonTumInvest.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Timeline.Invitations;

/// <summary>Keeps what guests answer to invitations.</summary>
public sealed class MeetingAnswers
{
    /// <summary>
    /// Writes the answer to the meeting, in the transaction of whoever received it. An answer to an older invitation, to a meeting that does
    /// not take place, or of somebody who was not invited changes nothing. The same answer twice is one.
    /// </summary>
    /// <param name="transaction">The act that received the mail.</param>
    /// <param name="reply">The answer.</param>
    /// <returns>The lead of the meeting, where the answer belongs to one and was kept; else null.</returns>
    public async Task<Guid?> RecordAsync(DeskTransaction transaction, IcsReply reply)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(reply);
        if (MeetingInvitations.MeetingOf(reply.Uid) is not { } id)
        {
            return null;
        }

        var meeting = await transaction.Context.Activities.SingleOrDefaultAsync(activity => activity.Id == id, transaction.Cancellation);
        if (meeting is not { CancelledAt: null } || reply.Sequence < meeting.Sequence)
        {
            return null;
        }

        var address = reply.Attendee.Normalized;
        var guest = await transaction
            .Context.ActivityPeople.Where(person => person.ActivityId == id && person.InvitedAt != null)
            .Where(person => transaction.Context.Contacts.Any(contact => contact.Id == person.ContactId && contact.EmailNormalized == address))
            .FirstOrDefaultAsync(transaction.Cancellation);
        if (guest is null)
        {
            return null;
        }

        if (guest.Answer != reply.Answer || guest.AnswerComment != reply.Comment)
        {
            var before = guest.Answer;
            (guest.Answer, guest.AnsweredAt, guest.AnswerComment) = (reply.Answer, transaction.Now, reply.Comment);
            var changes = JsonSerializer.Serialize(new { answer = new[] { before?.ToString(), reply.Answer.ToString() } });
            transaction.Note(meeting.LeadId, nameof(ActivityPerson), guest.Id, "answered", changes);
        }

        return meeting.LeadId;
    }
}
