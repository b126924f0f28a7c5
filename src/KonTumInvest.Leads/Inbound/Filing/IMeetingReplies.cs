using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Takes answers to invitations (RFC 5546, REPLY). A seam between the mailbox and whatever knows of meetings.</summary>
public interface IMeetingReplies
{
    /// <summary>Writes the answer down at its meeting, in the transaction that stores the mail.</summary>
    /// <returns>The lead of the meeting; null for an answer to no invitation of ours.</returns>
    Task<Guid?> TakeAsync(DeskTransaction transaction, MeetingReply reply);
}

/// <summary>An answer to an invitation.</summary>
/// <param name="Calendar">The iCalendar object, as it came: to be read with care.</param>
/// <param name="From">Who sent it, as the mail says.</param>
/// <param name="MailId">The mail that brought it; stored in the same transaction.</param>
public sealed record MeetingReply(string Calendar, EmailAddress? From, Guid MailId);
